import { newestSeq } from '~/platform/activity/activity.server';
import { eventsPolicy } from '~/features/events/policy';
import { sayWhen } from '~/features/events/when';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { NotFound } from '~/platform/errors';
import { wordDifferences, type Difference } from '~/platform/history/differences';
import { parseContent } from '../editions/content.server';
import { loadNotes } from '../load.server';
import { notesPolicy } from '../policy';
import type { EditionContent, EditionView, NotesPage } from '../views';
import { listComments } from './comments.server';

/** Notes as they were sent out. */

interface EditionRow {
  number: number;
  kind: string;
  at: Date;
}

const viewEdition = ({ number, kind, at }: EditionRow): EditionView => ({
  number,
  kind: kind === 'final' ? 'final' : 'draft',
  at: at.toISOString(),
});

/**
 * The editions that a reader may have: who was there all of them, others the final ones.
 *
 * @throws {NotFound} when nothing is out that they may read
 */
async function listEditions(actor: Person, slug: string) {
  const loaded = await loadNotes(db(), actor, slug);
  const { event, facts } = loaded;
  if (!notesPolicy.read(actor, facts)) throw new NotFound('No notes to read');
  const all = await db().noteEdition.findMany({
    where: {
      eventId: event.id,
      ...(eventsPolicy.attend(actor, facts.event) ? {} : { kind: 'final' }),
    },
    orderBy: { number: 'desc' },
  });
  return { ...loaded, editions: all };
}

/**
 * The latest notes that are out.
 *
 * @throws {NotFound} when there are none that the actor may read
 */
export async function findNotesPage(actor: Person, slug: string): Promise<NotesPage> {
  const seq = await newestSeq();
  const { event, notes, facts, editions } = await listEditions(actor, slug);
  const [latest] = editions;
  if (!latest) throw new NotFound('No notes to read');
  const [mine, sessions] = await Promise.all([
    listComments({ eventId: event.id, authorId: actor.id }),
    db().eventSession.findMany({
      where: { eventId: event.id, questions: { settledAt: { not: null } } },
      orderBy: [{ day: 'asc' }, { startsMinutes: 'asc' }],
      select: { title: true, questions: { select: { code: true } } },
    }),
  ]);
  return {
    slug,
    eventId: event.id,
    seq,
    title: event.title,
    when: sayWhen(event),
    state: facts.state,
    content: parseContent(latest.content),
    edition: viewEdition(latest),
    editions: editions.map(viewEdition),
    commentsUntil: notes?.commentsUntil ?? null,
    takesComments: notesPolicy.comment(actor, facts),
    mine,
    minutes: eventsPolicy.attend(actor, facts.event)
      ? sessions.flatMap(({ title, questions }) =>
          questions ? [{ title, code: questions.code }] : [],
        )
      : [],
    may: { write: notesPolicy.write(actor, facts), decide: notesPolicy.decide(actor, facts) },
  };
}

/** A line of two editions beside each other. */
export interface ComparedLine {
  heading: string;
  parts: Difference[];
}

/**
 * Two editions, line by line: what was changed, put in and taken out.
 *
 * @param from numbers of editions, as typed into the address; the two latest when they are none
 * @throws {NotFound} when there are not two that the actor may read
 */
export async function compareEditions(actor: Person, slug: string, from: number, to: number) {
  const { event, editions } = await listEditions(actor, slug);
  const newer = editions.find(({ number }) => number === to) ?? editions[0];
  const older = editions.find(({ number }) => number === from) ?? editions[1];
  if (!newer || !older) throw new NotFound('There are no two editions');
  return {
    slug,
    title: event.title,
    from: viewEdition(older),
    to: viewEdition(newer),
    editions: editions.map(viewEdition),
    lines: compare(parseContent(older.content), parseContent(newer.content)),
  };
}

function compare(before: EditionContent, after: EditionContent): ComparedLine[] {
  const lines = (content: EditionContent) =>
    content.headings.flatMap(({ heading, session, lines: all }) =>
      all.map((line) => ({
        ...line,
        heading: session === null ? heading : `${session}: ${heading}`,
      })),
    );
  const [old, present] = [lines(before), lines(after)];
  const kept = present.map(({ id, heading, body }) => ({
    heading,
    parts: wordDifferences(old.find((line) => line.id === id)?.body ?? '', body),
  }));
  const gone = old
    .filter(({ id }) => !present.some((line) => line.id === id))
    .map(({ heading, body }) => ({ heading, parts: wordDifferences(body, '') }));
  return [...kept, ...gone];
}
