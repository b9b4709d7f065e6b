import { Form } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Button } from '~/ui/button';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { Badge } from '~/ui/tag';
import { When } from '~/ui/when';
import { accountAddresses } from '../addresses';

/** A browser in which somebody is signed in. */
interface SessionView {
  handle: string;
  device: string;
  /** On a computer that others use too. */
  shared: boolean;
  createdAt: Date;
  lastUsedAt: Date;
}

/**
 * Where somebody is signed in, each with a button to end it.
 *
 * @param props.current handle of the session that looks at the list
 */
export function SessionList({
  sessions,
  current,
}: {
  sessions: SessionView[];
  current: string | null;
}) {
  return (
    <>
      <ul className="pbc-rows">
        {sessions.map((session) => (
          <li key={session.handle} className="pbc-todo">
            <div>
              <b>{session.device}</b>{' '}
              {session.handle === current ? <Badge>This browser</Badge> : null}{' '}
              {session.shared ? <Badge>Shared computer</Badge> : null}
              <Meta>
                <>
                  Signed in <When at={session.createdAt.toISOString()} style="datetime" />
                </>
                <>
                  last used <When at={session.lastUsedAt.toISOString()} style="relative" />
                </>
              </Meta>
            </div>
            {session.handle === current ? null : (
              <EndSession handle={session.handle} device={session.device} />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? <EndSession handle="others" /> : null}
    </>
  );
}

function EndSession({ handle, device }: { handle: string; device?: string }) {
  return (
    <Form method="post" action={href(accountAddresses.sessions, {})}>
      <input type="hidden" name="session" value={handle} />
      <Button variant="secondary" small>
        {device === undefined ? 'End all others' : 'End'}
        {device === undefined ? null : <HiddenText> the session in {device}</HiddenText>}
      </Button>
    </Form>
  );
}
