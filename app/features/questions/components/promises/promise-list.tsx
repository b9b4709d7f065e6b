import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { formatDay } from '~/platform/dates';
import { Meta } from '~/ui/meta';
import { StateTag } from '~/ui/tag';
import { questionAddresses } from '../../addresses';
import { sayAsker } from '../../asker-words';
import type { PromiseRow } from '../../views';

/** Promises as lines: what, who, by when, at which session. */
export function PromiseList({ promises, label }: { promises: PromiseRow[]; label: string }) {
  return (
    <ul className="pbc-rows" role="list" aria-label={label}>
      {promises.map((promise) => (
        <li key={promise.id}>
          <h3>
            <Link to={href(questionAddresses.promise, { id: promise.id })}>{promise.what}</Link>
          </h3>
          <PromiseState promise={promise} />
          <p className="pbc-meta">At “{promise.session.title}”</p>
        </li>
      ))}
    </ul>
  );
}

const TAGS = {
  kept: { state: 'answered', text: 'Kept' },
  'given-up': { state: 'unanswered', text: 'Given up' },
  overdue: { state: 'overdue', text: 'Overdue' },
  'waiting-for': { state: 'waiting', text: 'Waiting for' },
  'taken-away': { state: 'due', text: 'Open' },
} as const;

/** How a promise stands: open, overdue, kept or given up; whose it is, and its day. */
export function PromiseState({ promise }: { promise: PromiseRow }) {
  const { state, overdue, kind, by, dueOn } = promise;
  const tag = TAGS[state === 'open' ? (overdue ? 'overdue' : kind) : state];
  return (
    <div className="pbc-state">
      <StateTag state={tag.state}>{tag.text}</StateTag>
      <Meta>
        {sayAsker(by)}
        {state === 'open' ? `by ${formatDay(dueOn)}` : `promised by ${formatDay(dueOn)}`}
      </Meta>
    </div>
  );
}
