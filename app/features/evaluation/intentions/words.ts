import type { IntentionDeed } from './forms';

/** What was done, in a sentence for whoever did it. */
export function sayDone(deed: 'write' | 'change' | IntentionDeed): string {
  return SAID[deed];
}

const SAID = {
  write: 'Written down.',
  change: 'Changed.',
  done: 'Done. Well done.',
  'not-done': 'It is to do again.',
  share: 'Shared with those who were there.',
  'keep-private': 'Only you see it now.',
  remove: 'Removed.',
} as const;
