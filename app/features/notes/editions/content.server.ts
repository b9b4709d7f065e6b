import type { Reader } from '~/platform/database/client.server';
import type { EditionContent } from '../views';

/** The notes as they stand, ready to be sent out. Headings under which nothing stands are left out. */
export async function readContent(
  reader: Pick<Reader, 'noteHeading' | 'eventExpectation'>,
  eventId: string,
): Promise<EditionContent> {
  const [headings, wanted] = await Promise.all([
    reader.noteHeading.findMany({
      where: { eventId },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      include: {
        session: { select: { title: true, day: true, startsMinutes: true } },
        lines: {
          where: { removedAt: null },
          orderBy: [{ position: 'asc' }, { seq: 'asc' }],
          select: { id: true, body: true },
        },
      },
    }),
    reader.eventExpectation.findMany({
      where: { reply: { not: '' }, answer: { eventId } },
      orderBy: { answer: { arrivedSeq: 'asc' } },
      select: { body: true, reply: true },
    }),
  ]);
  // By the programme; what is of the whole event stands behind it.
  const when = (session: { day: string; startsMinutes: number } | null) =>
    session ? `${session.day} ${String(session.startsMinutes).padStart(4, '0')}` : '~';
  const sorted = headings.toSorted((a, b) =>
    when(a.session) === when(b.session) ? 0 : when(a.session) < when(b.session) ? -1 : 1,
  );
  return {
    headings: sorted
      .filter(({ lines }) => lines.length > 0)
      .map(({ title, session, lines }) => ({
        heading: title,
        session: session?.title ?? null,
        lines,
      })),
    wanted: wanted.map(({ body, reply }) => ({ wanted: body, reply })),
  };
}

/** An edition’s content out of its row. */
export function parseContent(content: string): EditionContent {
  return JSON.parse(content) as EditionContent;
}
