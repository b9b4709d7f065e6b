import { db } from '~/platform/database/database.server';
import { formatDate } from '~/platform/dates';
import { now } from '~/platform/clock.server';
import { registerNoticeKind } from '~/platform/notices/notice-kinds.server';
import { personPath } from '~/platform/paths';

/** A member hears that they answer in a colleague's place, and until when. */
registerNoticeKind({
  kind: 'directory.stands-in',
  title: 'I am asked to answer for a colleague who is away',
  entries: ['directory.went-away'],
  byDefault: { site: true, mail: true },
  words: {
    subject: 'You answer for a colleague who is away',
    body: ['Hello {givenName}', '{sentence}.', '{link}'].join('\n\n'),
    button: 'See whom',
  },
  about: ({ subjects }) => `absence:${subjects.person ?? ''}`,
  concerns: ({ subjects }) => (subjects.deputy ? [subjects.deputy] : []),
  async tell(person, entries) {
    const away = await db().absence.findMany({
      where: { deputyId: person.id, until: { gt: now() } },
      include: { person: { select: { id: true, name: true } } },
    });
    return entries.map(({ subjects }) => {
      const absence = away.find(({ personId }) => personId === subjects.person);
      if (!absence) return null;
      return {
        sentence: `You answer for ${absence.person.name}, who is away until ${formatDate(absence.until)}`,
        to: personPath(absence.personId),
      };
    });
  },
});
