import { Link } from '@remix-run/react';
import type { DragEvent } from 'react';
import { href } from '~/platform/addresses';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { Badge } from '~/ui/tag';
import { questionAddresses } from '../../addresses';
import { sayAsker, sayVotes } from '../../asker-words';
import { isDone } from '../../machine';
import type { ConsoleQuestion as Question, RoleView } from '../../views';
import { BecameOf } from '../done-list';
import { DeedButtons, type Deed } from './deeds';
import {
  AnswerForm,
  DeclineForm,
  MergeForm,
  PromiseForm,
  refusedDeed,
  type FormFacts,
} from './more-forms';

/** What somebody with a part in the session may do. */
export interface ConsoleRights {
  conduct: boolean;
  answer: boolean;
  readAsker: boolean;
}

const first: Partial<Record<Question['state'], Deed[]>> = {
  submitted: [{ deed: 'approve', text: 'Let it in', shortcut: 'i', primary: true }],
  waiting: [{ deed: 'put-on-air', text: 'Put on air', shortcut: 'o', primary: true }],
  'left-open': [
    { deed: 'put-on-air', text: 'Put on air', shortcut: 'o' },
    { deed: 'back', text: 'Back to waiting', shortcut: 'b' },
  ],
  answered: [{ deed: 'back', text: 'Back to waiting', shortcut: 'b' }],
  merged: [{ deed: 'back', text: 'Ask it by itself', shortcut: 'b' }],
  declined: [{ deed: 'approve', text: 'Let it in after all', shortcut: 'i' }],
};

/** Where a question stands among those waiting. */
function orderDeeds({ pinned, position }: Question): Deed[] {
  return [
    { deed: 'up', text: 'Up', shortcut: 'u' },
    { deed: 'down', text: 'Down', shortcut: 'n' },
    pinned
      ? { deed: 'unpin', text: 'Take the pin away', shortcut: 'p' }
      : { deed: 'pin', text: 'Pin', shortcut: 'p' },
    ...(position === null ? [] : [{ deed: 'by-votes', text: 'Back to its votes' }]),
  ];
}

/** What the page knows besides the question. */
export interface ConsoleFacts {
  code: string;
  onAir: string;
  refusal: FormFacts['refusal'];
  rights: ConsoleRights;
  parts: RoleView[];
  /** Those that another question can be asked together with. */
  open: Question[];
}

/** A question on the console, with all that can be done with it now. */
export function ConsoleQuestion({
  question,
  facts,
  onDrop,
}: {
  question: Question;
  facts: ConsoleFacts;
  /** Called with the id of a question that was dropped on this one; left out where there is no order. */
  onDrop?: (dragged: string) => void;
}) {
  const { id, body, asker, votes, pinned, position, state, reason } = question;
  const dragging =
    onDrop && facts.rights.conduct
      ? {
          draggable: true,
          onDragStart: (event: DragEvent) => event.dataTransfer.setData('text/plain', id),
          onDragOver: (event: DragEvent) => event.preventDefault(),
          onDrop: (event: DragEvent) => {
            event.preventDefault();
            onDrop(event.dataTransfer.getData('text/plain'));
          },
        }
      : {};
  return (
    <li className="pbc-console-question" tabIndex={-1} data-question={id} {...dragging}>
      <p className="text">{body}</p>
      <Meta>
        <>{sayAsker(asker)}</>
        <>{sayVotes(votes)}</>
        {pinned ? <Badge>Pinned</Badge> : null}
        {position === null ? null : <Badge>Put here</Badge>}
      </Meta>
      {isDone(state) ? <BecameOf question={question} /> : null}
      {reason === '' ? null : <p className="pbc-meta">Its asker reads: {reason}</p>}
      {asker === null && facts.rights.readAsker ? (
        <Link
          className="pbc-meta"
          to={href(questionAddresses.asker, { code: facts.code, id: question.id })}
        >
          Who asked?
          <HiddenText> {body}</HiddenText>
        </Link>
      ) : null}
      <Deeds question={question} facts={facts} />
    </li>
  );
}

function Deeds({ question, facts }: { question: Question; facts: ConsoleFacts }) {
  const { code, onAir, refusal, rights, open } = facts;
  const forms: FormFacts = { code, question, onAir, refusal };
  const { state } = question;
  const buttons = first[state] ?? [];
  const others = open.filter(({ id }) => id !== question.id);
  if (!rights.conduct) {
    return rights.answer && state === 'answered' ? (
      <AnswerForm facts={forms} deed="write-answer" />
    ) : null;
  }
  return (
    <div className="pbc-deeds">
      {buttons.length > 0 ? (
        <DeedButtons code={code} question={question} onAir={onAir} deeds={buttons} />
      ) : null}
      {state === 'waiting' ? (
        <DeedButtons code={code} question={question} onAir={onAir} deeds={orderDeeds(question)} />
      ) : null}
      {state === 'submitted' ? <ReadForms forms={forms} others={others} /> : null}
      {state === 'answered' ? <AnswerForm facts={forms} deed="write-answer" /> : null}
      {state === 'waiting' || state === 'left-open' ? (
        <details className="pbc-rest" open={refusedDeed(forms) !== null}>
          <summary className="nhsuk-button nhsuk-button--secondary nhsuk-button--small">
            More
            <HiddenText> for: {question.body}</HiddenText>
          </summary>
          <div className="pbc-deeds">
            <BecomesForms forms={forms} parts={facts.parts} />
            {state === 'waiting' ? <ReadForms forms={forms} others={others} /> : null}
          </div>
        </details>
      ) : null}
    </div>
  );
}

/** What can be done with a question instead of having it answered. */
function ReadForms({ forms, others }: { forms: FormFacts; others: Question[] }) {
  return (
    <>
      <MergeForm facts={forms} others={others} />
      <DeclineForm facts={forms} />
    </>
  );
}

/** What becomes of a question without going on air. */
function BecomesForms({ forms, parts }: { forms: FormFacts; parts: RoleView[] }) {
  return (
    <>
      <AnswerForm facts={forms} deed="answer" />
      <PromiseForm facts={forms} deed="take-away" parts={parts} />
      <PromiseForm facts={forms} deed="wait-for" parts={parts} />
    </>
  );
}
