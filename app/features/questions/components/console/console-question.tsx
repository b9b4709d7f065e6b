import { Link } from '@remix-run/react';
import { useReducer, type DragEvent } from 'react';
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
import { FormFold, type AskedFold } from './form-fold';
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
  /** The fold that the address asks for. */
  asked: AskedFold;
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
  const { code, onAir, refusal, asked } = facts;
  const [wanted, fill] = useReducer(() => true, asked.question === id);
  const filled = wanted || refusedDeed({ question, refusal }) !== null;
  const events = {
    // Before a letter is pressed, so that what it opens is there.
    onFocus: fill,
    ...(onDrop && facts.rights.conduct ? dragEvents(id, onDrop) : {}),
  };
  return (
    <li
      className="pbc-console-question"
      id={`question-${id}`}
      tabIndex={-1}
      data-question={id}
      {...events}
    >
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
        <Link className="pbc-meta" to={href(questionAddresses.asker, { code, id })}>
          Who asked?
          <HiddenText> {body}</HiddenText>
        </Link>
      ) : null}
      <Deeds forms={{ code, question, onAir, refusal, asked, filled, fill }} facts={facts} />
    </li>
  );
}

const dragEvents = (id: string, onDrop: (dragged: string) => void) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => event.dataTransfer.setData('text/plain', id),
  onDragOver: (event: DragEvent) => event.preventDefault(),
  onDrop: (event: DragEvent) => {
    event.preventDefault();
    onDrop(event.dataTransfer.getData('text/plain'));
  },
});

function Deeds({ forms, facts }: { forms: FormFacts; facts: ConsoleFacts }) {
  const { code, question, onAir } = forms;
  const { rights, parts, open } = facts;
  const { state } = question;
  const buttons = first[state] ?? [];
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
      {state === 'submitted' ? <ReadForms forms={forms} open={open} /> : null}
      {state === 'answered' ? <AnswerForm facts={forms} deed="write-answer" /> : null}
      {state === 'waiting' || state === 'left-open' ? (
        <FormFold
          facts={forms}
          form="more"
          title="More"
          refused={refusedDeed(forms) !== null}
          className="pbc-rest"
          small
        >
          {() => (
            <div className="pbc-deeds">
              <BecomesForms forms={forms} parts={parts} />
              {state === 'waiting' ? <ReadForms forms={forms} open={open} /> : null}
            </div>
          )}
        </FormFold>
      ) : null}
    </div>
  );
}

/** What can be done with a question instead of having it answered. */
function ReadForms({ forms, open }: { forms: FormFacts; open: Question[] }) {
  return (
    <>
      <MergeForm facts={forms} open={open} />
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
