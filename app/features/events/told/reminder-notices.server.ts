import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { relativeDay } from '~/platform/dates';
import { registerNoticeKind } from '~/platform/notices/notice-kinds.server';
import { eventsPolicy } from '../policy';
import { sayDetails } from './agenda.server';
import { about, eventPlaceholders, tellEvents } from './load.server';

/** What a reminder of an event says: the programme, the place, and the way in for who may have it. */

registerNoticeKind({
  kind: 'events.reminder',
  title: 'An event that I come to is near',
  entries: ['events.reminded-week', 'events.reminded-day', 'events.reminded-morning'],
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
  // Said as it is when it is read: what was tomorrow is today, and nobody is reminded of what has begun.
  tell: tellEvents(async (event, _, person) => {
    const { title, facts, state, startsAt } = event;
    const asked = facts.mine?.answer === 'maybe';
    if (state !== 'published' || facts.begun || (facts.mine?.place !== 'held' && !asked))
      return null;
    const day = relativeDay(startsAt, now());
    const sentence = `“${title}” is ${day.includes(' ') ? `on ${day}` : day}`;
    return {
      sentence: asked
        ? `${sentence}. You said that you may come. Please say whether you do`
        : sentence,
      values: { details: await sayDetails(event, eventsPolicy.joinOnline(person, facts)) },
    };
  }),
});
