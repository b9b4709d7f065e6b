import type { Trait } from './finding/library-query';
import type { ItemState, LibraryAudience } from './policy';

/** The library in words. Browser-safe. */

export const audienceWords: Record<LibraryAudience, string> = {
  member: 'All members',
  lead: 'PbC leads, and who owns it',
  owners: 'Its owners alone, with their organisations',
};

export const stateWords: Record<ItemState, string> = {
  draft: 'Draft',
  published: 'Published',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
};

export const traitWords: Record<Trait, string> = {
  signed: 'Signed off',
  tried: 'Tried by somebody',
  due: 'Due for review',
  check: 'To be checked against guidance',
};

/** What came of using a document. */
export const results = ['in-progress', 'approved', 'not-approved', 'in-use', 'dropped'] as const;
export type Result = (typeof results)[number];

export const resultWords: Record<Result, string> = {
  'in-progress': 'In progress',
  approved: 'Approved',
  'not-approved': 'Not approved',
  'in-use': 'In use',
  dropped: 'Dropped',
};

/** "used by 4 organisations, 58 downloads"; what is none is not said. */
export function sayReuse({ uses, downloads }: { uses: number; downloads: number }): string {
  return [
    uses === 0 ? '' : `used by ${uses} ${uses === 1 ? 'organisation' : 'organisations'}`,
    downloads === 0 ? '' : `${downloads} ${downloads === 1 ? 'download' : 'downloads'}`,
  ]
    .filter((text) => text !== '')
    .join(', ');
}

/** "No documents", "1 document", "39 documents". */
export function countDocuments(count: number): string {
  if (count === 0) return 'No documents';
  return count === 1 ? '1 document' : `${count.toLocaleString('en-GB')} documents`;
}

/** What came of checking a document against guidance. */
export const outcomes = ['still-right', 'changed', 'not-touched'] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeWords: Record<Outcome, string> = {
  'still-right': 'Checked: still right',
  changed: 'Checked: a new version follows it',
  'not-touched': 'It does not touch this document',
};
