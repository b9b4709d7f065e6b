import { Form, Link } from '@remix-run/react';
import type { Refusal } from '~/platform/http/refusal';
import { Button } from '~/ui/button';
import { Details } from '~/ui/details';
import { HiddenText } from '~/ui/hidden-text';
import { TextInput } from '~/ui/text-input';

interface Member {
  id: string;
  name: string;
  organisation: string;
  host: boolean;
  mayShowOut: boolean;
  mayName: boolean;
  mayDismiss: boolean;
}

/** Who is in a room; those who look after it can show people out, with a reason. */
export function RoomMembers({
  members,
  refusal,
}: {
  members: Member[];
  refusal: Refusal | undefined;
}) {
  if (members.length === 0) return <p>Every member of the network is here.</p>;
  return (
    <ul className="pbc-rows" role="list">
      {members.map(({ id, name, organisation, host, mayShowOut, mayName, mayDismiss }) => {
        const refused = refusal?.typed.person === id ? refusal : undefined;
        return (
          <li key={id}>
            <p>
              <Link to={`/directory/${id}`}>{name}</Link>
              {organisation === '' ? '' : `, ${organisation}`}
              {host ? ' – looks after the room' : ''}
            </p>
            {mayName || mayDismiss ? (
              <Form method="post">
                <input type="hidden" name="person" value={id} />
                <Button
                  small
                  variant="secondary"
                  name="deed"
                  value={mayName ? 'make-host' : 'take-host'}
                >
                  {mayName ? 'Let them look after it too' : 'End looking after it'}
                  <HiddenText>: {name}</HiddenText>
                </Button>
              </Form>
            ) : null}
            {mayShowOut ? (
              <Details summary={`Show ${name} out`} open={refused !== undefined}>
                <Form method="post" noValidate>
                  <input type="hidden" name="deed" value="show-out" />
                  <input type="hidden" name="person" value={id} />
                  <TextInput
                    id={refused ? 'reason' : `reason-${id}`}
                    name="reason"
                    label="Why, for them to read"
                    defaultValue={String(refused?.typed.reason ?? '')}
                    error={refused?.errors.reason}
                  />
                  <Button small variant="warning">
                    Show them out
                  </Button>
                </Form>
              </Details>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
