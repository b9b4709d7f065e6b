import { describe, expect, it } from 'vitest';
import { interestKey, readInterests } from '~/features/directory/interests';
import { profileForm } from '~/features/directory/entry-schema';
import { entry } from '../../support/entry';

/** What the form of an entry takes, and what it says of the rest. */

const read = (fields: Record<string, string | string[]>) => profileForm.safeParse(entry(fields));
const problem = (fields: Record<string, string | string[]>) =>
  read(fields).error?.issues.map(({ message }) => message);

describe('a name', () => {
  it.each([
    ["Siobhán O'Carrick-Lund", "Siobhán O'Carrick-Lund"],
    ['D’Arcy', 'D’Arcy'],
    ['Q', 'Q'],
    ['李小龍', '李小龍'],
    ['Ἀριστοτέλης', 'Ἀριστοτέλης'],
    ['محمد', 'محمد'],
    ['Zoe\u0308', 'Zoë'],
    ['x'.repeat(200), 'x'.repeat(200)],
    ['  Dr  Asha \n Mistry ', 'Dr Asha Mistry'],
    ['Dr \u202eevil\u202c', 'Dr evil'],
  ])('may be %j', (typed, kept) => {
    expect(read({ name: typed }).data?.name).toBe(kept);
  });

  it.each([
    ['', 'Enter your name'],
    [' ', 'Enter your name'],
    ['12', 'Your name must have a letter in it'],
    ['x'.repeat(201), 'Your name must be 200 characters or fewer. It has 201'],
  ])('may not be %j', (typed, said) => {
    expect(problem({ name: typed })).toEqual([said]);
  });
});

describe('a telephone number', () => {
  it.each(['01632 960 001', '+44 (0)1632 960001', '01632-960-001 ext 12', '01632960001x7'])(
    'may be %j',
    (typed) => {
      expect(read({ phone: typed }).data?.phone).toBe(typed);
    },
  );

  it.each(['call me', '12', '01632 960 001<script>', '=1+1', 'javascript:alert(1)'])(
    'may not be %j',
    (typed) => {
      expect(problem({ phone: typed })).toEqual([
        'Phone number must be a telephone number, like 01632 960 001 ext 12',
      ]);
    },
  );
});

describe('what one may be asked', () => {
  it('is one a line or with commas between, the same thing once', () => {
    expect(readInterests('Virtual wards\r\nDiabète, virtual  WARDS;\n\n diabete ')).toEqual([
      'Virtual wards',
      'Diabète',
    ]);
    expect(interestKey('  Diabète   CARE ')).toBe('diabete care');
  });

  it('is at most 20 things of at most 60 characters', () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => `Thing ${n}`).join();
    expect(read({ interests: many(20) }).data?.interests).toHaveLength(20);
    expect(problem({ interests: many(21) })).toEqual(['You can name up to 20 things. You have 21']);
    expect(read({ interests: 'y'.repeat(60) }).success).toBe(true);
    expect(problem({ interests: 'y'.repeat(61) })).toEqual([
      `“${'y'.repeat(61)}” must be 60 characters or fewer`,
    ]);
  });
});

it('who sees a detail is one of three', () => {
  expect(problem({ mobileShownTo: 'everybody' })).toEqual(['Choose who sees it']);
});
