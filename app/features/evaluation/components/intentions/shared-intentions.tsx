import { Meta } from '~/ui/meta';
import type { SharedIntention } from '../../intentions/views';

/** What others who were there have shared. */
export function SharedIntentions({ intentions }: { intentions: SharedIntention[] }) {
  if (intentions.length === 0) return <p>Nobody else has shared anything.</p>;
  return (
    <ul className="pbc-rows" role="list" aria-label="What others will do">
      {intentions.map(({ id, body, by, done }) => (
        <li key={id}>
          <p>{body}</p>
          <Meta>
            {by}
            {done ? 'done' : null}
          </Meta>
        </li>
      ))}
    </ul>
  );
}
