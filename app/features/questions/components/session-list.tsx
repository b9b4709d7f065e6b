import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Meta } from '~/ui/meta';
import { Part } from '~/ui/part';
import { questionAddresses } from '../addresses';
import type { SessionRow } from '../views';
import { SessionTime } from './session-meta';

/** Sessions of one time; nothing when there are none. */
export function SessionList({ title, sessions }: { title: string; sessions: SessionRow[] }) {
  if (sessions.length === 0) return null;
  return (
    <Part title={title}>
      <ul className="pbc-rows" role="list" aria-label={title}>
        {sessions.map((session) => (
          <li key={session.code}>
            <h3>
              <Link to={href(questionAddresses.session, { code: session.code })}>
                {session.title}
              </Link>
            </h3>
            <Meta>
              <SessionTime {...session} />
              {session.attends ? 'you have come in' : null}
              {session.archived ? 'put away' : null}
            </Meta>
          </li>
        ))}
      </ul>
    </Part>
  );
}
