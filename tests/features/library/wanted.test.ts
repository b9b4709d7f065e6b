import { beforeAll, expect, it } from 'vitest';
import '~/features/register.server';
import { listWanted } from '~/features/library/wanted/wanted.server';
import { WANTED } from '~/features/library/wanted/origin.server';
import { titleOfWish, wishForm } from '~/features/library/wanted/schema';
import { visitor, type Person } from '~/platform/actor';
import { Forbidden, NotFound } from '~/platform/errors';
import { writeOrigin } from '~/platform/queries/origin';
import { describeOrigins, findOriginKind } from '~/platform/queries/origins.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, askAndAnswer } from '../board/writing';

useFreshDatabase();

let asker: Person;
let other: Person;
beforeAll(async () => {
  asker = await addMember();
  other = await addMember();
});

it('a wish becomes the title of a query', () => {
  const titled = (typed: string) => titleOfWish(wishForm.parse({ title: typed }).title);
  expect(titled(' an agreement \n for minor   surgery')).toBe(
    'We need a template for an agreement for minor surgery',
  );
  expect(titled('We need a rota')).toBe('We need a rota');
  expect(wishForm.safeParse({ title: ' ' }).success).toBe(false);
  expect(wishForm.safeParse({ title: 'a'.repeat(91) }).success).toBe(false);
});

it('what is wanted is listed until it is answered; other queries never are', async () => {
  const from = writeOrigin(WANTED);
  await ask(asker, { title: 'An ordinary query' });
  await ask(asker, { title: 'We need a template for a rota', from });
  await askAndAnswer(asker, other, { title: 'We need a template for a lease', from });
  const wanted = listWanted(other);
  expect(wanted.count).toBe(1);
  expect(wanted.queries).toMatchObject([{ title: 'We need a template for a rota', replies: 0 }]);
  expect(await describeOrigins(other, [{ kind: 'template', originId: 'wanted' }])).toEqual([
    { words: 'a wish for the library', to: '/library/wanted' },
  ]);
});

it('is not for visitors, and there is no other wish', async () => {
  expect(() => listWanted(visitor as unknown as Person)).toThrow(Forbidden);
  expect(() => findOriginKind(WANTED).begin(asker, ['another'])).toThrow(NotFound);
});
