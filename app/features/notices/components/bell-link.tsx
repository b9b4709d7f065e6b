import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { HiddenText } from '~/ui/hidden-text';
import { Icon } from '~/ui/icons';
import { noticeAddresses } from '../addresses';
import { useUnseenCount } from './bell-provider';

/** The bell counts so far; nobody reads on from there. */
const MOST_SHOWN = 99;

/** The bell in the header, with how many notices wait. */
export function BellLink() {
  const count = useUnseenCount();
  return (
    <Link to={href(noticeAddresses.notices, {})}>
      <Icon name="bell" />
      <HiddenText>{count === 0 ? 'Notices' : 'Notices, not seen yet: '}</HiddenText>
      {count === 0 ? null : (
        <span className="pbc-count">{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>
      )}
    </Link>
  );
}
