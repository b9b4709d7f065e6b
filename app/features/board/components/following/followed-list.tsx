import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { formatDate } from '~/platform/dates';
import { Meta } from '~/ui/meta';
import { followingAddresses } from '../../following/addresses';
import type { FollowKind } from '../../following/schema';
import type { Followed } from '../../following/views';
import { FollowForm } from './follow-form';

const kinds: Readonly<Record<FollowKind, string>> = {
  topic: 'Topic',
  section: 'Section',
  'service-area': 'Service area',
};

/** What somebody follows, or what they mute, each with the buttons to change it. */
export function FollowedList({ things }: { things: Followed[] }) {
  return (
    <ul className="pbc-rows is-tight">
      {things.map(({ kind, target, name, to, muted, since }) => (
        <li key={`${kind} ${target}`}>
          <Link to={to}>{name}</Link>
          <Meta>
            {kinds[kind]}
            {`since ${formatDate(since)}`}
          </Meta>
          <FollowForm
            kind={kind}
            target={target}
            name={name}
            said={muted ? 'mute' : 'follow'}
            from={href(followingAddresses.following, {})}
          />
        </li>
      ))}
    </ul>
  );
}
