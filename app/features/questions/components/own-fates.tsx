import { Link } from '@remix-run/react';
import { HiddenText } from '~/ui/hidden-text';
import { Part } from '~/ui/part';
import { StateTag } from '~/ui/tag';
import { sayFates } from '../after/fates';
import type { OwnFate } from '../views';
import { tagOf } from '../words';

/**
 * What became of one's own questions, each in a sentence; nothing as long as nothing has.
 *
 * @param props.toQuery address of a query
 */
export function OwnFates({
  fates,
  toQuery,
}: {
  fates: OwnFate[];
  toQuery: (topicId: string) => string;
}) {
  if (fates.length === 0) return null;
  return (
    <Part title="What became of yours">
      <ul className="pbc-rows is-tight" role="list" aria-label="What became of your questions">
        {fates.map(({ topicId, ...fate }) => {
          const { look, tag } = tagOf(fate.dropped ? 'declined' : fate.state);
          return (
            <li key={fate.id}>
              <p>{fate.body}</p>
              <div className="pbc-state">
                <StateTag state={look}>{tag}</StateTag>
                <span className="pbc-meta">
                  It {sayFates([{ ...fate, query: topicId !== null }], 'short')}
                </span>
                {topicId === null ? null : (
                  <Link to={toQuery(topicId)}>
                    See the query
                    <HiddenText>: {fate.body}</HiddenText>
                  </Link>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
