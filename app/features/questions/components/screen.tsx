import { QrCode } from '~/features/accounts/components/qr-code';
import { Icon } from '~/ui/icons';
import { Mark } from '~/ui/mark';
import { sayAsker, sayVotes } from '../asker-words';
import { byChair } from '../order';
import type { QuestionView, SessionPage } from '../views';
import { useLiveSession } from './use-live-session';

/** So many of those waiting can be read from the last row. */
const MOST_SHOWN = 4;

/** What the projector shows: on air, what comes next, how to join. It needs nobody before it. */
export function Screen({
  loaded,
  network,
  join,
}: {
  loaded: SessionPage;
  network: { name: string; region: string };
  /** Address and code to type, and the same to scan. */
  join: { address: string; qr: { size: number; path: string } };
}) {
  const { page } = useLiveSession('screen', loaded);
  const { session, questions, attending } = page;
  const inState = (state: QuestionView['state']) => questions.filter((one) => one.state === state);
  const [current] = inState('on-air');
  const waiting = inState('waiting').sort(byChair);
  return (
    <div className="pbc-screen">
      <header>
        <p className="brand">
          <Mark />
          <span>
            <b>{network.name}</b>
            <span>{network.region}</span>
          </span>
        </p>
        <p>{session.title}</p>
      </header>
      <main id="main">
        <Current question={current} closed={session.closed} />
        <Next questions={waiting} closed={session.closed} />
      </main>
      <div className="pbc-ramp" aria-hidden="true" />
      <footer>
        <div className="join">
          <QrCode {...join.qr} label={`Code to scan, leads to ${join.address}/${session.code}`} />
          <div>
            {session.closed ? 'What became of each, at' : 'Ask and vote at'} <b>{join.address}</b>
            <div className="code">{session.code}</div>
          </div>
        </div>
        <dl>
          <Count name="in the room" count={attending} />
          <Count name="waiting" count={waiting.length} />
          <Count name="answered" count={inState('answered').length} />
          <Count name="taken away" count={inState('taken-away').length} />
        </dl>
      </footer>
    </div>
  );
}

function Current({ question, closed }: { question: QuestionView | undefined; closed: boolean }) {
  if (!question) {
    return (
      <section className="current" aria-labelledby="current">
        <h1 id="current">{closed ? 'Thank you for your questions' : 'Your questions, please'}</h1>
      </section>
    );
  }
  return (
    <section className="current" aria-labelledby="current">
      <p className="label">
        <Icon name="microphone" />
        On air now
      </p>
      <h1 id="current" className={isLong(question) ? 'is-long' : undefined}>
        {question.body}
      </h1>
      <p>
        {sayAsker(question.asker)}. <span className="pbc-num">{sayVotes(question.votes)}</span>
      </p>
    </section>
  );
}

function Next({ questions, closed }: { questions: QuestionView[]; closed: boolean }) {
  if (questions.length === 0) return null;
  const placed = questions.some(({ pinned, position }) => pinned || position !== null);
  const title = placed ? 'Next' : 'Next by votes';
  return (
    <section className="next" aria-labelledby="next">
      <h2 id="next">{closed ? 'These become queries' : title}</h2>
      <ol>
        {questions.slice(0, MOST_SHOWN).map(({ id, votes, body }) => (
          <li key={id} className={isLong({ body }) ? 'is-long' : undefined}>
            <b className="pbc-num">
              {votes}
              <small>{votes === 1 ? 'vote' : 'votes'}</small>
            </b>
            <span>{body}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Too long for the largest letters. */
const isLong = ({ body }: Pick<QuestionView, 'body'>) => body.length > 110;

function Count({ name, count }: { name: string; count: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{count}</dd>
    </div>
  );
}
