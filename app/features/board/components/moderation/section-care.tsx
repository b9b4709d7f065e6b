import { Link } from '@remix-run/react';
import { visitor } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { useViewer } from '~/platform/http/viewer';
import { personPath } from '~/platform/paths';
import { Meta } from '~/ui/meta';
import { boardAddresses } from '../../addresses';
import { boardPolicy } from '../../policy';

/**
 * Who looks after a section, for all its readers; for those who do, what waits for them.
 *
 * @param props.reports how many reports wait for the reader; null for who looks after nothing
 */
export function SectionCare({
  section,
  moderators,
  reports,
}: {
  section: { slug: string };
  moderators: Array<{ id: string; name: string; reads: boolean }>;
  reports: number | null;
}) {
  const viewer = useViewer() ?? visitor;
  const present = moderators.filter(({ reads }) => reads);
  const names = boardPolicy.nameModerators(viewer);
  const readsLog = reports !== null || boardPolicy.readModerationLog(viewer, {});
  if (present.length === 0 && !names && !readsLog) return null;
  return (
    <Meta>
      {present.length === 0 ? null : (
        <>
          Looked after by{' '}
          {present.map(({ id, name }, place) => (
            <span key={id}>
              {place === 0 ? '' : place === present.length - 1 ? ' and ' : ', '}
              <Link to={personPath(id)}>{name}</Link>
            </span>
          ))}
        </>
      )}
      {names ? (
        <Link to={href(boardAddresses.moderators, { section: section.slug })}>
          Choose who looks after it
        </Link>
      ) : null}
      {reports === null ? null : (
        <Link to={href(boardAddresses.flags, {})}>
          {reports === 0 ? 'Reported posts' : `Reported posts (${reports})`}
        </Link>
      )}
      {readsLog ? <Link to={href(boardAddresses.moderationLog, {})}>Moderation log</Link> : null}
    </Meta>
  );
}
