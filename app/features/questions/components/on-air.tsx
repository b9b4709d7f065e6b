import { Icon } from '~/ui/icons';
import { sayAsker, sayVotes } from '../asker-words';
import type { QuestionView } from '../views';

/** The question that the speaker has before them. */
export function OnAir({ question }: { question: QuestionView | undefined }) {
  if (!question) return null;
  return (
    <section className="pbc-on-air" aria-labelledby="on-air">
      <p className="label">
        <Icon name="microphone" /> <b>On air now</b>
      </p>
      <h2 id="on-air">{question.body}</h2>
      <p>
        {sayAsker(question.asker)}. {sayVotes(question.votes)}
      </p>
    </section>
  );
}
