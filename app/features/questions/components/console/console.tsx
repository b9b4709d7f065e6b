import { useSearchParams, useSubmit } from '@remix-run/react';
import { href } from '~/platform/addresses';
import type { Refusal } from '~/platform/http/refusal';
import { Part } from '~/ui/part';
import { questionAddresses } from '../../addresses';
import { isDone } from '../../machine';
import { byAge, byChair } from '../../order';
import type { ConsoleQuestion as Question, RoleView, SessionPage } from '../../views';
import { LiveEnded } from '../live-ended';
import { useLiveSession } from '../use-live-session';
import { ConsoleQuestion, type ConsoleFacts, type ConsoleRights } from './console-question';
import { readAskedFold } from './form-fold';
import { OnAirCard } from './on-air-card';
import { ShortcutList } from './shortcut-list';
import { useShortcuts } from './use-shortcuts';

/** What the chair has before them: on air on top, then what is to be read, what waits, what is done. */
export function Console({
  loaded,
  parts,
  rights,
  refusal,
}: {
  loaded: SessionPage<Question>;
  parts: RoleView[];
  rights: ConsoleRights;
  refusal: Refusal | undefined;
}) {
  const { page, ended } = useLiveSession('console', loaded);
  const submit = useSubmit();
  const [search] = useSearchParams();
  const shortcuts = useShortcuts();
  const { session, questions } = page;
  const { code } = session;
  const inState = (state: Question['state']) => questions.filter((one) => one.state === state);
  const [current] = inState('on-air');
  const waiting = inState('waiting').sort(byChair);
  const facts: ConsoleFacts = {
    code,
    onAir: current?.id ?? '',
    refusal,
    rights,
    parts,
    asked: readAskedFold(search),
    open: [...(current ? [current] : []), ...waiting, ...inState('submitted')],
  };
  const place = (dragged: string, before: string) => {
    if (dragged === before) return;
    void submit(
      { deed: 'place', question: dragged, was: 'waiting', before },
      {
        method: 'post',
        action: href(questionAddresses.console, { code }),
        preventScrollReset: true,
      },
    );
  };
  const done = questions.filter(({ state }) => isDone(state)).sort(latestFirst);
  const aside = [...inState('declined'), ...inState('merged')].sort(latestFirst);
  return (
    <div className="pbc-live is-console" {...shortcuts}>
      {ended ? <LiveEnded /> : null}
      <OnAirCard question={current} facts={facts} />
      <ShortcutList />
      <Group
        title="To read"
        questions={inState('submitted').sort((a, b) => -byAge(a, b))}
        facts={facts}
      />
      <Part title={`Waiting${waiting.length > 0 ? `, ${waiting.length}` : ''}`}>
        {waiting.length === 0 ? <p className="pbc-meta">No question waits.</p> : null}
        <ul role="list" aria-label="Waiting">
          {waiting.map((question) => (
            <ConsoleQuestion
              key={question.id}
              question={question}
              facts={facts}
              onDrop={(dragged) => place(dragged, question.id)}
            />
          ))}
        </ul>
      </Part>
      <Group title="Done" questions={done} facts={facts} />
      <Group title="Declined, or asked with another" questions={aside} facts={facts} folded />
    </div>
  );
}

const latestFirst = (a: Question, b: Question) =>
  b.stateAt.localeCompare(a.stateAt) || b.seq - a.seq;

/** Questions of one kind, in a fold that says how many; nothing when there are none. */
function Group({
  title,
  questions,
  facts,
  folded = false,
}: {
  title: string;
  questions: Question[];
  facts: ConsoleFacts;
  folded?: boolean;
}) {
  if (questions.length === 0) return null;
  return (
    <details className="pbc-group" open={!folded}>
      <summary>
        <h2>
          {title}, {questions.length}
        </h2>
      </summary>
      <ul role="list" aria-label={title}>
        {questions.map((question) => (
          <ConsoleQuestion key={question.id} question={question} facts={facts} />
        ))}
      </ul>
    </details>
  );
}
