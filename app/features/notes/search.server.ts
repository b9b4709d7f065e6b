import { isMember } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import type { HitView } from '~/platform/search/hit';
import { registerSearchable, type Document } from '~/platform/search/searchables.server';
import { notesAddresses } from './addresses';
import { parseContent } from './editions/content.server';
import { NOTES } from './search-kind';

/** How notes are found: the final version, by every member. Drafts are found by nobody. */

const AUDIENCE = 'member';

registerSearchable({
  kind: NOTES,
  name: 'Notes of events',
  audiences: (actor) => (isMember(actor) ? [AUDIENCE] : []),
  count: () => db().eventNotes.count({ where: { state: 'final' } }),
  async list(after, limit) {
    const rows = await db().eventNotes.findMany({
      where: { state: 'final', eventId: { gt: after ?? '' } },
      orderBy: { eventId: 'asc' },
      take: limit,
    });
    return rows.map(({ eventId, finalAt, startedAt }) => ({
      id: eventId,
      place: eventId,
      writtenAt: finalAt ?? startedAt,
    }));
  },
  read: readDocuments,
  async show(_actor, ids) {
    const events = await db().event.findMany({
      where: { id: { in: ids }, notes: { state: 'final' } },
      select: { id: true, slug: true, title: true, kind: { select: { name: true } }, notes: true },
    });
    return new Map(
      events.map(({ id, slug, title, kind, notes }): [string, HitView] => [
        id,
        {
          title: `Notes: ${title}`,
          to: href(notesAddresses.notes, { slug }),
          who: [kind.name],
          where: ['Events'],
          at: notes?.finalAt?.toISOString() ?? null,
          state: null,
        },
      ]),
    );
  },
});

async function readDocuments(tx: Transaction, ids: string[]): Promise<Document[]> {
  const editions = await tx.noteEdition.findMany({
    where: { eventId: { in: ids }, kind: 'final', event: { notes: { state: 'final' } } },
    orderBy: { number: 'desc' },
    include: {
      event: {
        select: { title: true, serviceAreas: { select: { serviceAreaId: true } } },
      },
    },
  });
  const latest = editions.filter(
    ({ eventId }, place) => editions.findIndex((one) => one.eventId === eventId) === place,
  );
  return latest.map(({ eventId, content, at, event }) => {
    const { headings, wanted } = parseContent(content);
    return {
      kind: NOTES,
      id: eventId,
      audience: AUDIENCE,
      title: event.title,
      body: [
        ...headings.flatMap(({ heading, session, lines }) => [
          session ?? '',
          heading,
          ...lines.map(({ body }) => body),
        ]),
        ...wanted.flatMap((one) => [one.wanted, one.reply]),
      ]
        .filter((text) => text !== '')
        .join('. '),
      labels: event.serviceAreas.map(({ serviceAreaId }) => `serviceArea:${serviceAreaId}`),
      writtenAt: at,
      valued: true,
    };
  });
}
