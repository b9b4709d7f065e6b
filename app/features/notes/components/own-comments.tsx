import { Meta } from '~/ui/meta';
import { Part } from '~/ui/part';
import { StateTag } from '~/ui/tag';
import { When } from '~/ui/when';
import type { CommentView } from '../views';

const states = {
  open: { state: 'waiting', word: 'Not decided yet' },
  accepted: { state: 'answered', word: 'Worked in' },
  declined: { state: 'unanswered', word: 'Not worked in' },
} as const;

/** What became of a comment, as a word. */
export function CommentState({ state }: { state: CommentView['state'] }) {
  return <StateTag state={states[state].state}>{states[state].word}</StateTag>;
}

/** The reader’s own comments, and what became of each. */
export function OwnComments({ comments }: { comments: CommentView[] }) {
  if (comments.length === 0) return null;
  return (
    <Part title="Your comments" print={false}>
      <ul className="pbc-rows is-tight" role="list" aria-label="Your comments">
        {comments.map(({ id, at, lineBody, body, state, reason }) => (
          <li key={id}>
            <p>{body}</p>
            <Meta>
              <CommentState state={state} />
              <When at={at} />
            </Meta>
            <p className="pbc-meta">On: {lineBody}</p>
            {reason === '' ? null : <p>Why not: {reason}</p>}
          </li>
        ))}
      </ul>
    </Part>
  );
}
