import { sayWhen } from '../when';

/** What changed of an event, in words. Pure. */

/** One thing that changed, as it is told to whoever wanted to come. */
export interface Change {
  what: string;
  /** Empty where the words themselves are not for everybody. */
  from: string;
  to: string;
}

/** What of an event is told when it changes. */
export interface Tellable {
  title: string;
  startsAt: Date;
  endsAt: Date;
  venue: string;
  town: string;
  address: string;
  directions: string;
  access: string;
  onlineLink: string;
}

/**
 * What is different, as far as somebody who comes has to know. The way in to what is held online stands in none of the
 * words: not everybody who is told may see it.
 */
export function describeChanges(before: Tellable, after: Tellable): Change[] {
  const changes: Change[] = [];
  const tell = (what: string, from: string, to: string) => {
    if (from !== to) changes.push({ what, from, to });
  };
  tell('Title', before.title, after.title);
  tell('When', sayWhen(before), sayWhen(after));
  tell('Where', sayWhere(before), sayWhere(after));
  if (before.directions !== after.directions) {
    changes.push({ what: 'How to get there', from: '', to: 'has changed' });
  }
  if (before.access !== after.access) changes.push({ what: 'Access', from: '', to: 'has changed' });
  if (before.onlineLink !== after.onlineLink) {
    const to = after.onlineLink === '' ? 'is no more' : 'has changed';
    changes.push({ what: 'The online link', from: '', to });
  }
  return changes;
}

/** “The Corn Exchange, Cambridge”; “Online” where there is a link and no venue. */
export function sayWhere({
  venue,
  town,
  address,
  onlineLink,
}: Pick<Tellable, 'venue' | 'town' | 'address' | 'onlineLink'>): string {
  const place = [venue, ...address.split('\n'), town]
    .map((part) => part.trim())
    .filter((part, index, all) => part !== '' && all.indexOf(part) === index)
    .join(', ');
  if (place !== '') return onlineLink === '' ? place : `${place}, and online`;
  return onlineLink === '' ? 'Place to be said' : 'Online';
}

/** Changes as sentences, one a line: “When was …, is now …”. */
export function sayChanges(changes: readonly Change[]): string {
  return changes
    .map(({ what, from, to }) =>
      from === '' ? `${what} ${to}` : `${what} was ${from}, is now ${to}`,
    )
    .join('\n');
}
