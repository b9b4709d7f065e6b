import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { personPath } from '~/platform/paths';
import { Meta } from '~/ui/meta';
import { StateTag } from '~/ui/tag';
import { When } from '~/ui/when';
import { actionAddresses } from '../addresses';
import type { ActionRow, Owner } from '../views';
import { sayDue } from '../words';

/** Actions as lines: what, who, by when; with the latest that was said of each. */
export function ActionRows({
  actions,
  label,
  withEvent = false,
  withOwner = true,
}: {
  actions: ActionRow[];
  label: string;
  withOwner?: boolean;
  /** Says at which event it was agreed. */
  withEvent?: boolean;
}) {
  return (
    <ul className="pbc-rows" role="list" aria-label={label}>
      {actions.map((action) => (
        <li key={action.id}>
          <h3>
            <Link to={href(actionAddresses.action, { id: action.id })}>{action.what}</Link>
          </h3>
          <ActionState action={action} withOwner={withOwner} />
          <LatestWords action={action} />
          {withEvent ? (
            <p className="pbc-meta">
              Agreed at{' '}
              <Link to={href(actionAddresses.ofEvent, { slug: action.event.slug })}>
                {action.event.title}
              </Link>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const TAGS = {
  open: { state: 'due', text: 'Open' },
  overdue: { state: 'overdue', text: 'Overdue' },
  done: { state: 'answered', text: 'Done' },
  dropped: { state: 'unanswered', text: 'Dropped' },
} as const;

/** How an action stands, who has it to do, and its day. */
export function ActionState({
  action,
  withOwner = true,
}: {
  action: ActionRow;
  /** Left out where all are one person’s. */
  withOwner?: boolean;
}) {
  const { state, overdue, owner } = action;
  const tag = TAGS[overdue ? 'overdue' : state];
  return (
    <div className="pbc-state">
      <StateTag state={tag.state}>{tag.text}</StateTag>
      <Meta>
        {withOwner ? <OwnerName owner={owner} /> : null}
        {sayDue(action)}
      </Meta>
    </div>
  );
}

function OwnerName({ owner: { id, name, organisation } }: { owner: Owner }) {
  return (
    <>
      {id === null ? name : <Link to={personPath(id)}>{name}</Link>}
      {organisation === '' ? '' : `, ${organisation}`}
    </>
  );
}

/** What became of it, or what was said of it last. */
function LatestWords({ action: { outcome, latest } }: { action: ActionRow }) {
  if (outcome !== '') return <p className="pbc-lines">{outcome}</p>;
  if (latest === null) return null;
  return (
    <>
      <p className="pbc-lines">{latest.body}</p>
      <p className="pbc-meta">
        Said on <When at={latest.at} style="date" />
      </p>
    </>
  );
}
