import type { Actor } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import type { Reader } from '~/platform/database/client.server';
import { NotFound } from '~/platform/errors';
import { eventsPolicy, type EventFacts, type EventState } from './policy';

/** An event with what the rules judge by. */

type Tables = Pick<Reader, 'event' | 'eventAnswer' | 'eventSpeaker'>;

/** What `gatherFacts` asks of an event's row. */
const factsOf = { hosts: { select: { personId: true, part: true } } } as const;

/**
 * An event by its slug, with the facts about one actor.
 *
 * @throws {NotFound} when there is none that the actor may read
 */
export async function loadEvent(reader: Tables, actor: Actor, slug: string) {
  const event = await reader.event.findUnique({ where: { slug }, include: factsOf });
  return withFacts(reader, actor, event);
}

/**
 * The same by its id.
 *
 * @throws {NotFound} when there is none that the actor may read
 */
export async function loadEventById(reader: Tables, actor: Actor, id: string) {
  const event = await reader.event.findUnique({ where: { id }, include: factsOf });
  return withFacts(reader, actor, event);
}

/** What of an event's row its facts are made of. */
interface EventRow {
  id: string;
  state: string;
  createdById: string;
  startsAt: Date;
  endsAt: Date;
  hosts: EventFacts['hosts'];
}

async function withFacts<Row extends EventRow>(reader: Tables, actor: Actor, event: Row | null) {
  if (!event) throw new NotFound('No such event');
  const facts = await gatherFacts(reader, actor, event);
  if (!eventsPolicy.read(actor, facts) && actor.kind !== 'process') {
    throw new NotFound('No such event');
  }
  return { ...event, facts };
}

/** What the rules judge by, as far as one actor goes: what others answered is not asked. */
export async function gatherFacts(
  reader: Tables,
  actor: Actor,
  event: EventRow,
): Promise<EventFacts> {
  const { id, createdById, hosts } = event;
  const personId = actor.kind === 'person' ? actor.id : null;
  const [answer, speakers] = await Promise.all([
    personId === null
      ? null
      : reader.eventAnswer.findUnique({ where: { eventId_personId: { eventId: id, personId } } }),
    reader.eventSpeaker.findMany({
      where: { session: { eventId: id }, personId: { not: null } },
      select: { personId: true },
    }),
  ]);
  return {
    id,
    createdById,
    hosts,
    state: event.state as EventState,
    speakers: speakers.flatMap((one) => one.personId ?? []),
    begun: now() >= event.startsAt,
    over: now() >= event.endsAt,
    mine:
      answer && personId !== null
        ? {
            personId,
            answer: answer.answer,
            place: answer.place,
            attended: answer.attendedAt !== null,
          }
        : null,
  };
}
