import type { NamedPerson } from './views';

/** Who asked, in words: "Without a name" for what was asked so. */
export function sayAsker(asker: NamedPerson | null): string {
  if (!asker) return 'Without a name';
  return asker.organisation === '' ? asker.name : `${asker.name}, ${asker.organisation}`;
}

/** "1 vote", "31 votes". */
export function sayVotes(votes: number): string {
  return votes === 1 ? '1 vote' : `${votes} votes`;
}
