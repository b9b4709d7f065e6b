import { db } from '~/platform/database/database.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import type { ProgrammeDay, SessionView, SpeakerView } from '../views';

/** What stands in place of a speaker who has left the network. */
const GONE = 'A former member';

/** The programme of an event, day by day and in order of time. */
export async function listProgramme(eventId: string): Promise<ProgrammeDay[]> {
  const sessions = await db().eventSession.findMany({
    where: { eventId },
    orderBy: [{ day: 'asc' }, { startsMinutes: 'asc' }, { endsMinutes: 'asc' }, { id: 'asc' }],
    include: {
      questions: { select: { code: true, archivedAt: true } },
      speakers: {
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        include: {
          person: {
            select: {
              id: true,
              name: true,
              leftAt: true,
              organisation: { select: { name: true } },
            },
          },
        },
      },
    },
  });
  const days = new Map<string, SessionView[]>();
  for (const session of sessions) {
    const { id, day, startsMinutes, endsMinutes, title, about, room, questions } = session;
    const view: SessionView = {
      id,
      day,
      startsMinutes,
      endsMinutes,
      title,
      aboutHtml: renderMarkdown(about),
      room,
      kind: session.kind === 'break' ? 'break' : 'talk',
      speakers: session.speakers.map(viewSpeaker),
      questions: questions && questions.archivedAt === null ? questions.code : null,
    };
    days.set(day, [...(days.get(day) ?? []), view]);
  }
  return [...days].map(([day, list]) => ({ day, sessions: list }));
}

function viewSpeaker({
  id,
  person,
  name,
  organisation,
}: {
  id: string;
  name: string;
  organisation: string;
  person: {
    id: string;
    name: string;
    leftAt: Date | null;
    organisation: { name: string } | null;
  } | null;
}): SpeakerView {
  if (person && person.leftAt === null) {
    const { name: called, organisation: of } = person;
    return { speakerId: id, id: person.id, name: called, organisation: of?.name ?? '' };
  }
  return { speakerId: id, id: null, name: name === '' ? GONE : name, organisation };
}
