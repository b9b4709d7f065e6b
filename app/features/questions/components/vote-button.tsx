import type { FormEvent } from 'react';
import { href } from '~/platform/addresses';
import { HiddenText } from '~/ui/hidden-text';
import { Icon } from '~/ui/icons';
import { questionAddresses } from '../addresses';
import type { QuestionView } from '../views';
import type { Votes } from './use-votes';

/** The one vote for a question: pressed again, it is taken back. Without scripts it is a form like any other. */
export function VoteButton({
  code,
  question,
  votes,
}: {
  code: string;
  question: QuestionView;
  votes: Votes;
}) {
  const voted = votes.voted(question.id);
  const give = (event: FormEvent) => {
    event.preventDefault();
    votes.give(question);
  };
  return (
    <form method="post" action={href(questionAddresses.vote, { code })} onSubmit={give}>
      <input type="hidden" name="question" value={question.id} />
      <input type="hidden" name="vote" value={voted ? '' : 'yes'} />
      <button type="submit" className="pbc-vote" aria-pressed={voted}>
        <Icon name={voted ? 'tick' : 'vote'} />
        <span className="pbc-num">{votes.count(question)}</span>
        <small>{voted ? 'Voted' : 'Vote'}</small>
        <HiddenText> for: {question.body}</HiddenText>
      </button>
    </form>
  );
}
