import { findPerson } from '~/features/accounts/people.server';
import type { Person } from '~/platform/actor';

/** Reading a page of a place, in the test's own process. */

/** Somebody as the actor of a verb. */
export async function readerOf(personId: string): Promise<Person> {
  const person = await findPerson(personId);
  if (!person) throw new Error('Nobody reads');
  return person;
}

/** What a piece of a page says, without its marks. */
export function words(html: string): string {
  return html.replaceAll(/<[^>]+>|\n/g, '');
}
