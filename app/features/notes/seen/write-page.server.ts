import { newestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { findNames } from '~/platform/people/names.server';
import { loadNotes } from '../load.server';
import { notesPolicy } from '../policy';
import type { WritePage, WrittenHeading, WrittenPart } from '../views';
import { findLine } from '../writing/lines.server';

/**
 * The notes for those who write them: part by part of the programme, then of the whole event.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findWritePage(actor: Person, slug: string): Promise<WritePage> {
  const seq = await newestSeq();
  const { event, facts } = await loadNotes(db(), actor, slug);
  authorize(notesPolicy.write(actor, facts));
  const eventId = event.id;
  const [headings, talks, openComments, unanswered] = await Promise.all([
    db().noteHeading.findMany({
      where: { eventId },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      include: {
        lines: { where: { removedAt: null }, orderBy: [{ position: 'asc' }, { seq: 'asc' }] },
      },
    }),
    db().eventSession.findMany({
      where: { eventId, kind: 'talk' },
      orderBy: [{ day: 'asc' }, { startsMinutes: 'asc' }, { id: 'asc' }],
      select: { id: true, title: true },
    }),
    db().noteComment.count({ where: { eventId, state: 'open' } }),
    db().eventExpectation.count({
      where: { reply: '', answer: { eventId, answer: { not: 'no' } } },
    }),
  ]);
  const names = await findNames(headings.flatMap(({ lines }) => lines.map(({ byId }) => byId)));
  const under = (sessionId: string | null): WrittenHeading[] =>
    headings
      .filter((heading) => heading.sessionId === sessionId)
      .map(({ id, title, lines }) => ({
        id,
        title,
        lines: lines.map(({ id: lineId, body, version, byId }) => ({
          id: lineId,
          body,
          version,
          by: names.get(byId) ?? '',
        })),
      }));
  const parts: WrittenPart[] = [
    ...talks.map(({ id, title }) => ({ session: id, title, headings: under(id) })),
    { session: '', title: 'The whole event', headings: under(null) },
  ];
  return {
    slug,
    eventId,
    seq,
    title: event.title,
    state: facts.state,
    parts: facts.state === 'none' ? [] : parts,
    openComments,
    unanswered,
    maySend: notesPolicy.send(actor, facts),
  };
}

/**
 * One line for whoever changes it, with how it read before.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findLinePage(actor: Person, slug: string, lineId: string) {
  const { event, facts } = await loadNotes(db(), actor, slug);
  authorize(notesPolicy.write(actor, facts));
  const line = await findLine(db(), event.id, lineId);
  const versions = await db().noteLineVersion.findMany({
    where: { lineId },
    orderBy: { version: 'desc' },
  });
  const names = await findNames([line.byId, ...versions.map(({ byId }) => byId)]);
  return {
    slug,
    title: event.title,
    id: lineId,
    body: line.body,
    version: line.version,
    by: names.get(line.byId) ?? '',
    before: versions.map(({ version, body, at, byId }) => ({
      version,
      body,
      at: at.toISOString(),
      by: names.get(byId) ?? '',
    })),
  };
}
