import type { Result } from '~/features/library/words';

/** What the demonstration's library is written in. People and organisations are named by their keys. */

export interface DemoItem {
  title: string;
  kind: string;
  by: string;
  sharedDaysAgo: number;
  /** In prisma/demo/library/files. */
  file: string;
  /** Names of service areas. */
  areas?: string[];
  owners: string[];
  purpose: string;
  howTo?: string;
  tried?: string;
  sharing?: string;
  audience?: 'lead' | 'owners';
  /** From the day on which the demonstration is loaded; it may have passed. */
  reviewInDays?: number;
  draft?: true;
  /** Title of what it was made of. */
  adapted?: { from: string; version: number };
  versions?: DemoVersion[];
  signOffs?: Array<{ by: string; version: number; daysAgo: number }>;
  uses?: DemoUse[];
  retired?: DemoRetirement;
}

interface DemoVersion {
  file: string;
  note: string;
  daysAgo: number;
}

interface DemoUse {
  by: string;
  version: number;
  result: Result;
  advice: string;
  daysAgo: number;
}

type DemoRetirement = { reason: string; daysAgo: number } & (
  { how: 'withdrawn' } | { how: 'superseded'; by: string }
);
