import { newId, now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/database/transaction';

/** Rows of events and of their notes that name a person, for `person-references.ts`. */

/** An event. */
export async function newEventRow(tx: Transaction, createdById: string): Promise<string> {
  const slug = `e-${newId()}`.toLowerCase();
  const words = { slug, kindSlug: 'network-day', title: 'E', attendanceCode: 'X' };
  const when = {
    startsAt: now(),
    endsAt: now(),
    startsOn: '2018-08-06',
    startsMinutes: 540,
    endsOn: '2018-08-06',
    endsMinutes: 600,
  };
  const made = { createdById, createdAt: now(), changedAt: now() };
  return (await tx.event.create({ data: { ...words, ...when, ...made } })).id;
}

async function newSession(tx: Transaction, eventId: string): Promise<string> {
  const when = { day: '2018-08-06', startsMinutes: 540, endsMinutes: 600 };
  return (await tx.eventSession.create({ data: { eventId, title: 'S', ...when } })).id;
}

async function newLine(tx: Transaction, byId: string, otherId: string): Promise<string> {
  const eventId = await newEventRow(tx, otherId);
  const heading = await tx.noteHeading.create({ data: { eventId, title: 'H', position: 0 } });
  const line = { headingId: heading.id, position: 0, body: 'L', seq: 1, byId, at: now() };
  return (await tx.noteLine.create({ data: line })).id;
}

type Build = (tx: Transaction, personId: string, around: { otherId: string }) => Promise<unknown>;

/** An event and a part of its programme for both of two people: what only one can have is had by both. */
let shared: { eventId: string; sessionId: string } | undefined;
async function ofBoth(tx: Transaction, otherId: string) {
  const known = shared && (await tx.event.findUnique({ where: { id: shared.eventId } }));
  if (shared && known) return shared;
  const eventId = await newEventRow(tx, otherId);
  shared = { eventId, sessionId: await newSession(tx, eventId) };
  return shared;
}

export const eventBuilders: Record<string, Build> = {
  Event: (tx, personId) => newEventRow(tx, personId),
  EventSeries: (tx, personId) =>
    tx.eventSeries.create({
      data: {
        rule: 'weekly',
        firstOn: '2018-08-06',
        madeUntil: '2018-08-06',
        createdById: personId,
        createdAt: now(),
      },
    }),
  EventHost: async (tx, personId, { otherId }) => {
    const { eventId } = await ofBoth(tx, otherId);
    return tx.eventHost.create({ data: { eventId, personId, part: 'host', position: 0 } });
  },
  EventSpeaker: async (tx, personId, { otherId }) => {
    const { sessionId } = await ofBoth(tx, otherId);
    return tx.eventSpeaker.create({ data: { sessionId, personId, position: 0 } });
  },
  NoteLine: (tx, personId, { otherId }) => newLine(tx, personId, otherId),
  NoteLineVersion: async (tx, personId, { otherId }) => {
    const lineId = await newLine(tx, otherId, otherId);
    return tx.noteLineVersion.create({
      data: { lineId, version: 1, body: 'L', byId: personId, at: now() },
    });
  },
  NoteEdition: async (tx, personId, { otherId }) => {
    const eventId = await newEventRow(tx, otherId);
    return tx.noteEdition.create({
      data: { eventId, number: 1, kind: 'draft', content: '{}', byId: personId, at: now() },
    });
  },
  NoteComment: async (tx, personId, { otherId }) => {
    const eventId = await newEventRow(tx, otherId);
    const { _max } = await tx.noteComment.aggregate({ _max: { seq: true } });
    return tx.noteComment.create({
      data: {
        eventId,
        lineBody: 'L',
        authorId: personId,
        decidedById: personId,
        body: 'C',
        at: now(),
        seq: (_max.seq ?? 0) + 1,
      },
    });
  },
};
