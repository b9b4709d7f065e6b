import type { Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Reader } from '~/platform/database/client.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, Invalid, NotFound } from '~/platform/errors';
import { writingChannel } from '../channels';
import { loadNotes } from '../load.server';
import { notesPolicy } from '../policy';

/** The lines of notes. Several write at once: nothing that one has written is lost to another. */

/**
 * Adds a line below the others of its heading. Sent twice, it is added once.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export function addLine(
  actor: Person,
  slug: string,
  { heading, body, idempotencyKey }: { heading: string; body: string; idempotencyKey: string },
): Promise<void> {
  return change(
    actor,
    async (tx, record) => {
      const { event, facts } = await loadNotes(tx, actor, slug);
      authorize(notesPolicy.write(actor, facts));
      const under = await tx.noteHeading.findFirst({ where: { id: heading, eventId: event.id } });
      if (!under) throw new NotFound('No such heading');
      const last = await tx.noteLine.aggregate({
        where: { headingId: heading },
        _max: { position: true },
      });
      const id = newId();
      const seq = await record({
        kind: 'notes.line-added',
        channels: writingChannel(event.id),
        subjects: { event: event.id, line: id },
      });
      const position = (last._max.position ?? -1) + 1;
      await tx.noteLine.create({
        data: { id, headingId: heading, position, body, seq, byId: actor.id, at: now() },
      });
    },
    idempotencyKey === ''
      ? undefined
      : { verb: 'notes.add-line', key: idempotencyKey, input: { heading, body } },
  );
}

/**
 * Changes a line. How it read before is kept.
 *
 * @param input.version the one that was changed
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Invalid} when somebody else changed it meanwhile: the form keeps what was typed, and shows what stands there
 */
export function changeLine(
  actor: Person,
  slug: string,
  lineId: string,
  { body, version }: { body: string; version: number },
): Promise<void> {
  return change(actor, async (tx, record) => {
    const { event, facts } = await loadNotes(tx, actor, slug);
    authorize(notesPolicy.write(actor, facts));
    const line = await findLine(tx, event.id, lineId);
    if (line.body === body) return;
    if (line.version !== version) {
      throw new Invalid({
        body: 'Somebody changed this line while you were writing. Both are shown: put them together, then save',
      });
    }
    await rewriteLine(tx, record, event.id, line, body, actor.id);
  });
}

/** Writes a line anew, in the transaction whose verb has authorized it. */
export async function rewriteLine(
  tx: Transaction,
  record: RecordEntry,
  eventId: string,
  line: { id: string; version: number; body: string; byId: string; at: Date },
  body: string,
  byId: string,
): Promise<void> {
  const { id: lineId, version, at } = line;
  await tx.noteLineVersion.create({
    data: { lineId, version, body: line.body, byId: line.byId, at },
  });
  const seq = await record({
    kind: 'notes.line-changed',
    channels: writingChannel(eventId),
    subjects: { event: eventId, line: lineId },
  });
  await tx.noteLine.update({
    where: { id: lineId },
    data: { body, version: version + 1, seq, byId, at: now() },
  });
}

/**
 * Moves a line up or down among those of its heading, or takes it out.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export function moveLine(
  actor: Person,
  slug: string,
  lineId: string,
  deed: 'up' | 'down' | 'remove',
): Promise<void> {
  return change(actor, async (tx, record) => {
    const { event, facts } = await loadNotes(tx, actor, slug);
    authorize(notesPolicy.write(actor, facts));
    const line = await findLine(tx, event.id, lineId);
    if (deed === 'remove') {
      await tx.noteLine.update({ where: { id: lineId }, data: { removedAt: now() } });
    } else {
      const up = deed === 'up';
      const neighbour = await tx.noteLine.findFirst({
        where: {
          headingId: line.headingId,
          removedAt: null,
          position: up ? { lt: line.position } : { gt: line.position },
        },
        orderBy: { position: up ? 'desc' : 'asc' },
      });
      if (!neighbour) return;
      const { id, position } = neighbour;
      await tx.noteLine.update({ where: { id }, data: { position: line.position } });
      await tx.noteLine.update({ where: { id: lineId }, data: { position } });
    }
    await record({
      kind: 'notes.lines-moved',
      channels: writingChannel(event.id),
      subjects: { event: event.id, line: lineId },
    });
  });
}

/**
 * A line of an event’s notes that stands there.
 *
 * @throws {NotFound} when it is another event’s
 * @throws {Conflict} when it has been taken out
 */
export async function findLine(reader: Pick<Reader, 'noteLine'>, eventId: string, lineId: string) {
  const line = await reader.noteLine.findFirst({ where: { id: lineId, heading: { eventId } } });
  if (!line) throw new NotFound('No such line');
  if (line.removedAt !== null) throw new Conflict('This line has been taken out meanwhile.');
  return line;
}
