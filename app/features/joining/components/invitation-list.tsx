import { Form, Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { useViewer } from '~/platform/http/viewer';
import { personPath } from '~/platform/paths';
import { Button, Buttons } from '~/ui/button';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { Badge, StateTag, type State } from '~/ui/tag';
import { When } from '~/ui/when';
import { joiningAddresses } from '../addresses';
import type { InvitationState } from '../invitation-state';
import { joiningPolicy } from '../policy';
import { roleNames } from '../roles';
import type { InvitationRow } from '../views';

const looks: Record<InvitationState, [State, string]> = {
  waiting: ['waiting', 'Waiting'],
  accepted: ['answered', 'Joined'],
  'run-out': ['unanswered', 'Run out'],
  withdrawn: ['unanswered', 'Taken back'],
};

/** Invitations, one a row, with what one can do about each. */
export function InvitationList({ rows }: { rows: InvitationRow[] }) {
  return (
    <ul className="pbc-rows" role="list">
      {rows.map((invitation) => {
        const [state, word] = looks[invitation.state];
        const { id, name, email, jobTitle, organisation, role, personId } = invitation;
        return (
          <li key={id} className="pbc-todo">
            <div>
              <h3>
                {personId === null ? name : <Link to={personPath(personId)}>{name}</Link>}{' '}
                {role === null ? null : <Badge>{roleNames[role]}</Badge>}
              </h3>
              <p className="pbc-dense">
                {[jobTitle, organisation].filter(Boolean).join(', ')}
                {email === null ? null : (
                  <>
                    <br />
                    {email}
                  </>
                )}
              </p>
              <div className="pbc-state">
                <StateTag state={state}>{word}</StateTag>
                <Moments invitation={invitation} />
              </div>
            </div>
            <Deeds invitation={invitation} />
          </li>
        );
      })}
    </ul>
  );
}

function Moments({ invitation }: { invitation: InvitationRow }) {
  const { inviter, at, expiresAt, state, endedAt } = invitation;
  return (
    <Meta>
      <>
        invited {inviter === null ? 'by a trusted mail domain' : `by ${inviter.name}`},{' '}
        <When at={at} />
      </>
      {state === 'waiting' ? (
        <>
          until <When at={expiresAt} />
        </>
      ) : null}
      {state === 'run-out' ? (
        <>
          ran out <When at={expiresAt} />
        </>
      ) : null}
      {endedAt === null ? null : (
        <>
          {state === 'accepted' ? 'joined' : 'taken back'} <When at={endedAt} />
        </>
      )}
    </Meta>
  );
}

function Deeds({ invitation }: { invitation: InvitationRow }) {
  const viewer = useViewer();
  const { id, name, state, inviter } = invitation;
  if (!viewer || state === 'accepted' || state === 'withdrawn') return null;
  const mayWithdraw = joiningPolicy.withdraw(viewer, { invitedById: inviter?.id ?? null });
  return (
    <Form method="post" action={href(joiningAddresses.invitations, {})}>
      <input type="hidden" name="invitation" value={id} />
      <Buttons>
        <Button small variant="secondary" name="deed" value="send-again">
          Send again
          <HiddenText>: {name}</HiddenText>
        </Button>
        {mayWithdraw ? (
          <Button small variant="secondary" name="deed" value="withdraw">
            Take back
            <HiddenText>: {name}</HiddenText>
          </Button>
        ) : null}
      </Buttons>
    </Form>
  );
}
