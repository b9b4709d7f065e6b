import { Form } from '@remix-run/react';
import { Button, Buttons } from '~/ui/button';
import { Details } from '~/ui/details';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import type { GuestRow } from '../../coming/views';

/** Guests of an event, and what can be done about each. */
export function GuestRows({ guests, mayAct }: { guests: GuestRow[]; mayAct: boolean }) {
  return (
    <ul className="pbc-rows is-tight" role="list" aria-label="Guests">
      {guests.map((guest) => (
        <li key={guest.id}>
          {guest.name}
          <Meta>
            {guest.organisation}
            {guest.email}
            {sayState(guest)}
          </Meta>
          {mayAct ? <Deeds guest={guest} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Deeds({ guest: { id, name, answer } }: { guest: GuestRow }) {
  return (
    <Details
      summary={
        <>
          Change<HiddenText> the answer of {name}</HiddenText>
        </>
      }
    >
      <Form method="post">
        <input type="hidden" name="guest" value={id} />
        <input type="hidden" name="deed" value="answer" />
        <Buttons>
          <Button small variant="secondary" name="answer" value="yes">
            Comes
          </Button>
          <Button small variant="secondary" name="answer" value="no">
            Does not come
          </Button>
        </Buttons>
      </Form>
      <Form method="post">
        <input type="hidden" name="guest" value={id} />
        <Buttons>
          {answer === null ? (
            <Button small variant="secondary" name="deed" value="invite-again">
              Write again
            </Button>
          ) : null}
          <Button small variant="warning" name="deed" value="remove">
            Take off the list
          </Button>
        </Buttons>
      </Form>
    </Details>
  );
}

function sayState({ answer, place }: GuestRow): string {
  if (answer === null) return 'has not answered';
  if (answer === 'maybe') return 'may be coming';
  if (answer === 'no') return 'is not coming';
  const words = {
    waiting: 'waits',
    offered: 'is offered a place',
    lapsed: 'did not take the place',
  };
  return place in words ? words[place as keyof typeof words] : 'is coming';
}
