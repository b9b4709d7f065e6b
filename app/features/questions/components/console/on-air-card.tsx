import { Icon } from '~/ui/icons';
import { sayAsker, sayVotes } from '../../asker-words';
import type { ConsoleQuestion } from '../../views';
import type { ConsoleFacts } from './console-question';
import { DeedButtons, type Deed } from './deeds';
import { AnswerForm, PromiseForm } from './more-forms';

const deeds: Deed[] = [
  { deed: 'answer', text: 'Answered', shortcut: 'a', primary: true },
  { deed: 'leave-open', text: 'Leave open', shortcut: 'l' },
  { deed: 'back', text: 'Back to waiting', shortcut: 'b' },
];

/** The question on air, with the five things that can become of it, large enough for a thumb. */
export function OnAirCard({
  question,
  facts,
}: {
  question: ConsoleQuestion | undefined;
  facts: ConsoleFacts;
}) {
  if (!question) {
    return (
      <section className="pbc-on-air is-empty" aria-labelledby="on-air">
        <h2 id="on-air">Nothing is on air</h2>
        <p>Put one of those waiting on air: the screen and every phone show it.</p>
      </section>
    );
  }
  const { code, onAir, rights, parts } = facts;
  // Of these there are three: they are always there.
  const forms = { ...facts, question, filled: true, fill: () => {} };
  return (
    <section
      className="pbc-on-air-card"
      aria-labelledby="on-air"
      tabIndex={-1}
      data-question={question.id}
    >
      <div className="pbc-on-air">
        <p className="label">
          <Icon name="microphone" /> <b>On air now</b>
        </p>
        <h2 id="on-air">{question.body}</h2>
        <p>
          {sayAsker(question.asker)}. {sayVotes(question.votes)}
        </p>
      </div>
      {rights.conduct ? (
        <div className="pbc-deeds is-large">
          <DeedButtons code={code} question={question} onAir={onAir} deeds={deeds} large />
          <PromiseForm facts={forms} deed="take-away" parts={parts} />
          <PromiseForm facts={forms} deed="wait-for" parts={parts} />
          <AnswerForm facts={forms} deed="answer" />
        </div>
      ) : null}
    </section>
  );
}
