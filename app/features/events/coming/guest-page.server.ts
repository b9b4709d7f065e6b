import { visitor } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { NotFound } from '~/platform/errors';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { gatherFacts } from '../load.server';
import { listProgramme } from '../seen/programme.server';
import { sayWhere } from '../making/changes';
import { sayWhen } from '../when';
import { findGuest } from './guests.server';

/**
 * The event of a guest’s link, as that guest sees it.
 *
 * @returns null when the link is not ours, or the guest is on no list any more
 */
export async function findGuestPage(token: string) {
  const answer = await findGuest(token).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (!answer) return null;
  const { event, needs, expectation, place } = answer;
  const facts = await gatherFacts(db(), visitor, event);
  const programme = await listProgramme(event.id);
  return {
    title: event.title,
    when: sayWhen(event),
    where: sayWhere({ ...event, address: '' }),
    address: event.address,
    directionsHtml: renderMarkdown(event.directions),
    accessHtml: renderMarkdown(event.access),
    onlineLink: place === 'held' && event.onlineLink !== '' ? event.onlineLink : null,
    cancelReason: event.state === 'cancelled' ? event.cancelReason : null,
    takesAnswers: facts.state === 'published' && !facts.over,
    guest: answer.guestName,
    answer: answer.answer === 'invited' ? '' : answer.answer,
    said: sayHow(answer),
    offerEndsAt: place === 'offered' ? (answer.offerEndsAt?.toISOString() ?? null) : null,
    diet: needs?.diet ?? '',
    access: needs?.access ?? '',
    expectation: expectation?.body ?? '',
    expectationAsked: event.expectationAsked,
    // Members are no business of who has no account: names stand, pages do not open.
    programme: programme.map(({ day, sessions }) => ({
      day,
      sessions: sessions.map((session) => ({
        ...session,
        questions: null,
        speakers: session.speakers.map((speaker) => ({ ...speaker, id: null })),
      })),
    })),
  };
}

function sayHow({ place, answer }: { place: string; answer: string }): string {
  if (place === 'held') return 'You are coming.';
  if (place === 'offered') return 'A place is free for you. Say yes to take it.';
  if (place === 'waiting') return 'All places are taken. You wait, and are told when one is free.';
  if (place === 'lapsed') return 'A place was free for you, and went to the next.';
  if (answer === 'maybe') return 'You may come. A maybe keeps no place.';
  return answer === 'no' ? 'You are not coming.' : 'You have not answered yet.';
}
