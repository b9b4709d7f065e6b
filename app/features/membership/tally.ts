import type { Tally } from './views';

/** What a person can have, each in words for one and for several. In the order in which it is told. */
const words = {
  topics: ['query', 'queries'],
  replies: ['reply', 'replies'],
  files: ['file', 'files'],
  notices: ['notice', 'notices'],
  invited: ['invitation sent', 'invitations sent'],
  decided: ['application decided', 'applications decided'],
  contactFor: ['place as an organisation’s contact', 'places as an organisation’s contact'],
  supplierUses: ['note on a supplier', 'notes on suppliers'],
  standsInFor: ['colleague they stand in for', 'colleagues they stand in for'],
} as const;

type Counted = keyof typeof words;
const counted = Object.keys(words) as Counted[];

/** What to count, as Prisma asks. */
export const whatCounts = Object.fromEntries(counted.map((name) => [name, true])) as Record<
  Counted,
  true
>;

/** Counts in words, what there is none of left out: "3 queries". */
export function tallyOf(counts: Record<Counted, number>): Tally {
  return counted
    .filter((name) => counts[name] > 0)
    .map(
      (name) =>
        `${counts[name].toLocaleString('en-GB')} ${words[name][counts[name] === 1 ? 0 : 1]}`,
    );
}
