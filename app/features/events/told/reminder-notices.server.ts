import { db } from '~/platform/database/database.server';
import { registerNoticeKind } from '~/platform/notices/notice-kinds.server';
import { eventsPolicy } from '../policy';
import { listProgramme } from '../seen/programme.server';
import { sayProgramme } from './agenda';
import { about, eventPlaceholders, tellEvents } from './load.server';

/** What a reminder of an event says: the programme, the place, and the way in for who may have it. */

const when = {
  'events.reminded-week': 'in a week',
  'events.reminded-day': 'tomorrow',
  'events.reminded-morning': 'today',
} as const;

registerNoticeKind({
  kind: 'events.reminder',
  title: 'An event that I come to is near',
  entries: Object.keys(when),
  byDefault: { site: true, mail: true },
  placeholders: [...eventPlaceholders, 'details'],
  words: {
    subject: 'Reminder: {event}',
    body: ['Hello {givenName}', '{sentence}.', '{when}\n{where}', '{details}', '{link}'].join(
      '\n\n',
    ),
    button: 'Everything about it',
  },
  about,
  async concerns({ subjects }) {
    const answer = await db().eventAnswer.findUnique({ where: { id: subjects.answer ?? '' } });
    return answer?.personId == null ? [] : [answer.personId];
  },
  tell: tellEvents(async (event, { kind }, person) => {
    const { title, facts, state, directions, access, onlineLink } = event;
    const answer = facts.mine?.answer;
    if (state !== 'published' || facts.over || (answer !== 'yes' && answer !== 'maybe'))
      return null;
    const near = when[kind as keyof typeof when];
    const details = [
      sayProgramme(await listProgramme(event.id)),
      directions,
      access,
      eventsPolicy.joinOnline(person, facts) && onlineLink !== '' ? `Online: ${onlineLink}` : '',
    ].filter((part) => part !== '');
    return {
      sentence:
        answer === 'yes'
          ? `“${title}” is ${near}`
          : `“${title}” is ${near}. You said that you may come: do you`,
      values: { details: details.join('\n\n') || 'More stands on its page.' },
    };
  }),
});
