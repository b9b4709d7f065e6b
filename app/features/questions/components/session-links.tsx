import { Link, useLocation } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { questionAddresses } from '../addresses';
import type { SessionDoor } from '../views';

/** The other pages of a session, for those who may open them; nothing for all others. */
export function SessionLinks({ code, may }: Pick<SessionDoor, 'code' | 'may'>) {
  const { pathname } = useLocation();
  const links = [
    { shown: may.seeConsole, to: questionAddresses.console, text: 'Console' },
    { shown: may.seeConsole, to: questionAddresses.screen, text: 'Screen for the room' },
    { shown: may.seePeople, to: questionAddresses.people, text: 'People and badges' },
    { shown: may.readMinutes, to: questionAddresses.minutes, text: 'Minutes' },
    { shown: may.manage, to: questionAddresses.settings, text: 'Settings' },
  ]
    .filter(({ shown }) => shown)
    .map(({ to, text }) => ({ to: href(to, { code }), text }))
    .filter(({ to }) => to !== pathname);
  if (links.length === 0) return null;
  return (
    <nav className="pbc-acts pbc-no-print" aria-label="This session">
      {links.map(({ to, text }) => (
        <Link key={to} to={to}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
