import { Link } from '@remix-run/react';
import { useState } from 'react';
import { href } from '~/platform/addresses';
import { useLive } from '~/platform/live/use-live';
import { HiddenText } from '~/ui/hidden-text';
import { Icon } from '~/ui/icons';
import { chatAddresses } from '../addresses';
import type { UnreadCount } from '../views';

/** Counted so far; nobody reads on from there. */
const MOST_SHOWN = 99;

/** The link to messages in the header, with how many are new, kept up to date while the page is open. */
export function MessagesLink({ viewerId, loaded }: { viewerId: string; loaded: UnreadCount }) {
  const [heard, setHeard] = useState(loaded);
  useLive<UnreadCount>(`messages:${viewerId}`, loaded.seq, ({ payload }) => setHeard(payload));
  // Whichever was counted later: a page read before the last news must not put the clock back.
  const { count } = heard.seq > loaded.seq ? heard : loaded;
  return (
    <Link to={href(chatAddresses.rooms, {})}>
      <Icon name="message" />
      <HiddenText>{count === 0 ? 'Messages' : 'Messages, new: '}</HiddenText>
      {count === 0 ? null : (
        <span className="pbc-count">{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>
      )}
    </Link>
  );
}
