import { addDays, londonDay } from '../../../app/platform/calendar/days';
import { dateFields } from '../../../app/platform/calendar/date-fields';
import { addEvaluatedEvent } from '../../support/evaluated-event';
import { locationOf } from '../../support/board';
import { signedIn } from '../../support/http-client';
import type { TestServer } from '../../support/server';
import { stored } from '../../support/stored';

/** Events in the states their pages can show. Answers their addresses. */
export async function makeEvents(server: TestServer) {
  const webmaster = await signedIn(server.url, 'webmaster@demo.example');
  const lead = await signedIn(server.url, 'lead@demo.example');
  const day = addDays(londonDay(new Date()), 40);
  const make = async (title: string) => {
    const made = await webmaster.post('/events/new', {
      kind: 'network-day',
      title,
      ...dateFields('day', day),
      from: '9:30am',
      to: '4pm',
      venue: 'The Corn Exchange',
      town: 'Cambridge',
      purpose: 'To hear **what failed**, too.',
      hotTopics: '- Whose money is it?\n- Who checks?',
      directions: 'Ten minutes from the station.',
      capacity: '60',
    });
    return locationOf(made) ?? '';
  };
  const draft = await make('A day that is being planned');
  const coming = await make(`Fair shares, and ${'minor-injuries-and-illness'.repeat(2)}`);
  const part = await webmaster.post(`${coming}/programme`, {
    title: 'Whose money is it?',
    day,
    from: '10am',
    to: '11am',
    room: 'Great hall',
    about: 'Three clusters tell.',
  });
  const session = locationOf(part) ?? '';
  await webmaster.post(session, { deed: 'add-guest', name: 'Prof Ada Marsh', organisation: 'LSE' });
  await webmaster.post(`${coming}/publish`, { deed: 'publish' });
  await lead.post(`${coming}/answer`, {
    answer: 'yes',
    diet: 'No fish',
    access: '',
    expectation: '',
  });
  await webmaster.post(`${coming}/edit`, {
    kind: 'network-day',
    title: 'Fair shares, and what failed',
    ...dateFields('day', day),
    from: '9am',
    to: '4pm',
    venue: 'The Guildhall',
    town: 'Cambridge',
    capacity: '60',
  });
  const cancelled = await make('A day that is not held');
  await webmaster.post(`${cancelled}/publish`, { deed: 'publish' });
  await webmaster.post(`${cancelled}/cancel`, { reason: 'Snow.' });
  const wishes = { nameless: false, attendee: 'lead@demo.example' };
  const past = `/events/${addEvaluatedEvent(server, wishes).slug}`;
  // Of the demonstration: with final notes, closed evaluation and actions.
  const [held] = stored<{ slug: string }>(
    server,
    `SELECT slug FROM "Event" WHERE title = 'Network day: from savings to services'`,
  );
  const followed = `/events/${held?.slug ?? ''}`;
  return { draft, coming, session, cancelled, past, followed, month: day.slice(0, 7) };
}
