/** Deeds of those who look after the board, in words. */

export const deedKinds = [
  'moved',
  'merged',
  'split',
  'split-off',
  'closed',
  'reopened',
  'pinned',
  'unpinned',
  'hidden',
  'shown',
  'erased',
] as const;
export type DeedKind = (typeof deedKinds)[number];

/** As the moderation log and notices say it: "closed", after the name of who did it. */
export const doneWords: Readonly<Record<DeedKind, string>> = {
  moved: 'moved',
  merged: 'merged another topic into',
  split: 'split replies off',
  'split-off': 'made of replies to another topic',
  closed: 'closed',
  reopened: 'reopened',
  pinned: 'pinned',
  unpinned: 'unpinned',
  hidden: 'took down a post in',
  shown: 'showed a post again in',
  erased: 'erased a post in',
};

/** Why a post is reported. */
export const flagReasons = [
  { value: 'patient', text: 'A patient is named in it' },
  { value: 'unkind', text: 'It is unkind' },
  { value: 'wrong', text: 'It is wrong, and could do harm' },
  { value: 'elsewhere', text: 'It stands in the wrong place' },
  { value: 'other', text: 'Something else' },
] as const;

/** How a report stands. */
export const flagStates = {
  open: { look: 'new', word: 'New' },
  taken: { look: 'due', word: 'Being looked at' },
  settled: { look: 'answered', word: 'Settled' },
  refused: { look: 'waiting', word: 'Left as it is' },
} as const;
export type FlagState = keyof typeof flagStates;

/** The words for why a post was reported. */
export function wordsOfReason(reason: string): string {
  return flagReasons.find(({ value }) => value === reason)?.text ?? 'Something else';
}
