import type { Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { eventChannels, eventPageChannel } from '../channels';
import { indexEvent } from '../finding/index.server';
import { loadEvent } from '../load.server';
import { noteChange } from '../making/change.server';
import { eventsPolicy } from '../policy';
import type { HostsInput } from './forms';
import { findSession } from './sessions.server';

/** Who speaks at an event, and who runs it. */

/** A speaker: a member, or a guest by name and organisation. */
export type NewSpeaker = { personId: string } | { name: string; organisation: string };

/**
 * Puts somebody on the programme; a member is told.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Invalid} when there is no such member
 * @throws {Conflict} when they speak there already
 */
export function addSpeaker(
  actor: Person,
  slug: string,
  sessionId: string,
  speaker: NewSpeaker,
): Promise<void> {
  return change(actor, async (tx, record) => {
    const event = await loadEvent(tx, actor, slug);
    authorize(eventsPolicy.change(actor, event.facts));
    await findSession(tx, event.id, sessionId);
    if ('personId' in speaker) {
      const { personId } = speaker;
      await requireMember(tx, personId);
      if (await tx.eventSpeaker.findFirst({ where: { sessionId, personId } })) {
        throw new Conflict('They speak there already. Look at the programme again.');
      }
    }
    const position = await tx.eventSpeaker.count({ where: { sessionId } });
    await tx.eventSpeaker.create({ data: { sessionId, position, ...speaker } });
    await noteChange(tx, record, event, []);
    if ('personId' in speaker) {
      await record({
        kind: 'events.speaker-named',
        channels: eventPageChannel(event.id),
        subjects: { event: event.id, person: speaker.personId },
      });
    }
  });
}

/**
 * Takes somebody off the programme.
 *
 * @throws {Conflict} when they have been taken off already
 */
export function removeSpeaker(actor: Person, slug: string, speakerId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const event = await loadEvent(tx, actor, slug);
    authorize(eventsPolicy.change(actor, event.facts));
    const { count } = await tx.eventSpeaker.deleteMany({
      where: { id: speakerId, session: { eventId: event.id } },
    });
    if (count === 0) throw new Conflict('They have been taken off the programme already.');
    await noteChange(tx, record, event, []);
  });
}

/**
 * Says who runs an event, or takes notes at it. Whoever has a part and gets the other has that one.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Invalid} when there is no such member
 * @throws {Conflict} when nobody would be left to run it
 */
export function changeHosts(actor: Person, slug: string, input: HostsInput): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id: eventId, facts, state } = await loadEvent(tx, actor, slug);
    authorize(eventsPolicy.change(actor, facts));
    if (input.deed === 'remove') {
      await tx.eventHost.deleteMany({ where: { eventId, personId: input.person } });
    } else {
      for (const personId of input.people) {
        await requireMember(tx, personId);
        const position = await tx.eventHost.count({ where: { eventId } });
        await tx.eventHost.upsert({
          where: { eventId_personId: { eventId, personId } },
          create: { eventId, personId, part: input.deed, position },
          update: { part: input.deed },
        });
        await record({
          kind: 'events.host-named',
          channels: eventPageChannel(eventId),
          subjects: { event: eventId, person: personId },
        });
      }
    }
    if ((await tx.eventHost.count({ where: { eventId, part: 'host' } })) === 0) {
      throw new Conflict('Somebody has to run the event. Name another host first.');
    }
    await record({
      kind: 'events.hosts-changed',
      channels: state === 'draft' ? eventPageChannel(eventId) : eventChannels(eventId),
      subjects: { event: eventId },
    });
    await indexEvent(tx, eventId);
  });
}

async function requireMember(tx: Transaction, personId: string): Promise<void> {
  const where = { personId_role: { personId, role: 'member' } };
  if (!(await tx.roleGrant.findUnique({ where }))) throw new Invalid({ people: 'Choose a member' });
}
