import { Link } from '@remix-run/react';
import { formatDateTime } from '~/platform/dates';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { useNow } from '~/ui/now';
import { Badge } from '~/ui/tag';
import type { Comer } from '../../coming/views';

/** People with their organisation, and for whom they speak. */
export function PeopleList({ people, label }: { people: Comer[]; label: string }) {
  const now = useNow();
  return (
    <ul className="pbc-rows is-tight" role="list" aria-label={label}>
      {people.map((one) => (
        <li key={one.key}>
          {one.position === null ? null : (
            <span className="pbc-num">
              {one.position}.<HiddenText> in the line:</HiddenText>{' '}
            </span>
          )}
          {one.personId === null ? (
            one.name
          ) : (
            <Link to={`/directory/${one.personId}`}>{one.name}</Link>
          )}{' '}
          {one.badge === null ? null : <Badge>{one.badge}</Badge>}{' '}
          {one.guest ? <Badge>Guest</Badge> : null}
          <Meta>
            {one.organisation}
            {one.offerEndsAt === null ? null : `until ${formatDateTime(one.offerEndsAt, now)}`}
          </Meta>
        </li>
      ))}
    </ul>
  );
}
