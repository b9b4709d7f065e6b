import { PageBody } from '~/ui/page-body';
import { isDone } from '../machine';
import type { OwnPart, SessionDoor, SessionPage } from '../views';
import { AskForm } from './ask-form';
import { DoneList } from './done-list';
import { LiveEnded } from './live-ended';
import { OnAir } from './on-air';
import { OwnFates } from './own-fates';
import { OwnQuestions } from './own-questions';
import { SessionLinks } from './session-links';
import { SessionTime } from './session-meta';
import { useLiveSession } from './use-live-session';
import { useVotes } from './use-votes';
import { WaitingList, type Order } from './waiting-list';

/** The room, as the phone's page has it: what is on air, the form, what waits, what is done. */
export function Room({
  door,
  room,
  own,
  formKey,
  order,
  toQuery,
}: {
  door: SessionDoor;
  room: SessionPage;
  own: OwnPart;
  formKey: string;
  order: Order;
  /** Address of a query. */
  toQuery: (topicId: string) => string;
}) {
  const { page, ended } = useLiveSession('session', room, own.asked);
  const votes = useVotes(door.code, own.voted, room.seq);
  const { session, questions } = page;
  const { code, may } = door;
  const waiting = questions.filter(({ state }) => state === 'waiting');
  return (
    <PageBody>
      <div className="pbc-live">
        <p className="pbc-meta is-plain">
          Live questions, <SessionTime {...session} />. {sayAttending(page.attending)}
        </p>
        <h1>{session.title}</h1>
        {session.description === '' ? null : <p>{session.description}</p>}
        <SessionLinks code={code} may={may} />
        {ended ? <LiveEnded /> : null}
        <OnAir question={questions.find(({ state }) => state === 'on-air')} />
        {may.ask ? (
          <AskForm code={code} moderated={session.moderated} formKey={formKey} />
        ) : (
          <p className="pbc-closed">
            <b>This session takes no more questions and votes.</b>
          </p>
        )}
        <OwnQuestions code={code} questions={own.unseen} mayChange={may.changeOwn} />
        <OwnFates fates={own.fates} toQuery={toQuery} />
        {may.ask || waiting.length > 0 ? (
          <WaitingList
            code={code}
            questions={waiting}
            order={order}
            votes={votes}
            mine={own.asked}
            may={may}
          />
        ) : null}
        <DoneList questions={questions.filter(({ state }) => isDone(state))} />
      </div>
    </PageBody>
  );
}

function sayAttending(count: number): string {
  return count === 1 ? '1 person has come in' : `${count} people have come in`;
}
