import type { Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, Invalid, NotFound } from '~/platform/errors';
import { writingChannel } from '../channels';
import { loadNotes } from '../load.server';
import { notesPolicy } from '../policy';

/** Beginning notes, and the headings they stand under. */

/** For free notes: one heading that holds them. */
const FREE = 'Notes';

/**
 * Begins the notes of an event.
 *
 * @param input.whole slug of the set of headings for the whole event; empty for none
 * @param input.each the same for each part of the programme
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when they have been begun already
 * @throws {Invalid} when nothing was chosen, or there is no such set
 */
export function startNotes(
  actor: Person,
  slug: string,
  input: { whole: string; each: string },
): Promise<void> {
  return change(actor, async (tx, record) => {
    const { event, facts } = await loadNotes(tx, actor, slug);
    authorize(notesPolicy.write(actor, facts));
    if (facts.state !== 'none') throw new Conflict('The notes have been begun already.');
    const whole = await readSet(tx, input.whole, 'whole');
    const each = await readSet(tx, input.each, 'each');
    const talks = await tx.eventSession.findMany({
      where: { eventId: event.id, kind: 'talk' },
      orderBy: [{ day: 'asc' }, { startsMinutes: 'asc' }, { id: 'asc' }],
    });
    const headings = [
      ...talks.flatMap(({ id }) => each.map((title) => ({ sessionId: id, title }))),
      ...whole.map((title) => ({ sessionId: null, title })),
    ];
    if (headings.length === 0) throw new Invalid({ whole: 'Choose headings for the notes' });
    await tx.eventNotes.create({ data: { eventId: event.id, startedAt: now() } });
    await tx.noteHeading.createMany({
      data: headings.map((heading, position) => ({
        id: newId(),
        eventId: event.id,
        position,
        ...heading,
      })),
    });
    await record({
      kind: 'notes.started',
      channels: writingChannel(event.id),
      subjects: { event: event.id },
    });
  });
}

async function readSet(tx: Transaction, slug: string, field: string): Promise<string[]> {
  if (slug === '') return [];
  const set = await tx.headingSet.findUnique({ where: { slug } });
  if (!set) throw new Invalid({ [field]: 'Choose headings of the list' });
  const headings = set.headings.split('\n').filter((heading) => heading !== '');
  return headings.length > 0 ? headings : [FREE];
}

/**
 * Adds a heading.
 *
 * @param input.session id of a part of the programme; empty for the whole event
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export function addHeading(
  actor: Person,
  slug: string,
  { session, title, idempotencyKey }: { session: string; title: string; idempotencyKey: string },
): Promise<void> {
  return change(
    actor,
    async (tx, record) => {
      const { event, facts } = await loadNotes(tx, actor, slug);
      authorize(notesPolicy.write(actor, facts) && facts.state !== 'none');
      if (session !== '') {
        const part = await tx.eventSession.findFirst({ where: { id: session, eventId: event.id } });
        if (!part) throw new NotFound('No such part of the programme');
      }
      const last = await tx.noteHeading.aggregate({
        where: { eventId: event.id },
        _max: { position: true },
      });
      await tx.noteHeading.create({
        data: {
          id: newId(),
          eventId: event.id,
          sessionId: session === '' ? null : session,
          title,
          position: (last._max.position ?? -1) + 1,
        },
      });
      await record({
        kind: 'notes.headings-changed',
        channels: writingChannel(event.id),
        subjects: { event: event.id },
      });
    },
    idempotencyKey === ''
      ? undefined
      : { verb: 'notes.add-heading', key: idempotencyKey, input: { session, title } },
  );
}

/**
 * Renames a heading, or takes out one that has no lines.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when something stands under one that is to be taken out
 */
export function changeHeading(
  actor: Person,
  slug: string,
  headingId: string,
  input: { deed: 'rename'; title: string } | { deed: 'remove' },
): Promise<void> {
  return change(actor, async (tx, record) => {
    const { event, facts } = await loadNotes(tx, actor, slug);
    authorize(notesPolicy.write(actor, facts));
    const heading = await tx.noteHeading.findFirst({
      where: { id: headingId, eventId: event.id },
      include: { lines: { where: { removedAt: null }, take: 1 } },
    });
    if (!heading) throw new NotFound('No such heading');
    if (input.deed === 'rename') {
      await tx.noteHeading.update({ where: { id: headingId }, data: { title: input.title } });
    } else {
      if (heading.lines.length > 0) {
        throw new Conflict('Something stands under this heading. Take the lines out first.');
      }
      await tx.noteHeading.delete({ where: { id: headingId } });
    }
    await record({
      kind: 'notes.headings-changed',
      channels: writingChannel(event.id),
      subjects: { event: event.id },
    });
  });
}
