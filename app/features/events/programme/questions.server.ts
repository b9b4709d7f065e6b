import type { Person } from '~/platform/actor';
import type { Day } from '~/platform/calendar/days';
import { momentOf } from '~/platform/calendar/moments';
import { change } from '~/platform/database/change.server';
import { authorize, Conflict } from '~/platform/errors';
import { takeQuestionsLive } from '~/platform/live-questions/live-questions.server';
import { loadEvent } from '../load.server';
import { noteChange } from '../making/change.server';
import { eventsPolicy } from '../policy';
import { findSession } from './sessions.server';

/**
 * Takes questions live to the speakers of a part: whoever asks for it chairs, the event’s speakers there answer.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when questions are taken already, or it is a break
 */
export function takeQuestions(actor: Person, slug: string, sessionId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const event = await loadEvent(tx, actor, slug);
    authorize(eventsPolicy.change(actor, event.facts));
    const session = await findSession(tx, event.id, sessionId);
    if (session.questionsId !== null) throw new Conflict('Questions are taken there already.');
    if (session.kind === 'break') throw new Conflict('Nobody speaks in a break.');
    const speakers = await tx.eventSpeaker.findMany({
      where: { sessionId },
      orderBy: { position: 'asc' },
    });
    const { id } = await takeQuestionsLive(tx, record, actor, {
      title: session.title,
      startsAt: momentOf(session.day as Day, session.startsMinutes),
      endsAt: momentOf(session.day as Day, session.endsMinutes),
      chairs: [actor.id],
      speakers: speakers.map(({ personId, name, organisation }) =>
        personId === null ? { name, organisation } : { personId },
      ),
    });
    await tx.eventSession.update({ where: { id: sessionId }, data: { questionsId: id } });
    await noteChange(tx, record, event, []);
  });
}
