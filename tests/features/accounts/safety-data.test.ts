import { beforeAll, beforeEach, expect, it } from 'vitest';
import '~/features/register.server';
import { arrive } from '~/features/accounts/arrive.server';
import { hashPassword } from '~/features/accounts/passwords.server';
import { beginPendingSignIn } from '~/features/accounts/second-factor/sign-in-code.server';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { erasePersonalData, listPersonalData } from '~/platform/personal-data/personal-data.server';
import { moveReferences } from '~/platform/references/references.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { newBrowser } from './browser';
import { givePhone, type Phone } from './phone-owner';

/** What becomes of somebody's second factor and browsers when accounts are merged, copied and left. */

useFreshDatabase();

const PASSWORD = 'three rivers meet here';

let passwordHash: string;
let person: Person;
let phone: Phone;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});
beforeEach(async () => {
  person = await addMember([], passwordHash);
  phone = await givePhone(person, PASSWORD);
  await arrive(person.id, newBrowser());
  await beginPendingSignIn(person.id, false);
});

async function countOf({ id }: Person): Promise<number[]> {
  const where = { personId: id };
  return Promise.all([
    db().secondFactor.count({ where }),
    db().recoveryCode.count({ where }),
    db().pendingSignIn.count({ where }),
    db().knownDevice.count({ where }),
  ]);
}

it('of two accounts that become one, those of the one that goes are dropped', async () => {
  const stays = await addMember([], passwordHash);
  await givePhone(stays, PASSWORD);
  await change(theProcess, (tx) => moveReferences(tx, 'person', person.id, stays.id));
  expect(await countOf(person)).toEqual([0, 0, 0, 0]);
  expect(await countOf(stays)).toEqual([1, 10, 0, 0]);
});

it('who leaves leaves none of it, and others keep theirs', async () => {
  const other = await addMember([], passwordHash);
  await givePhone(other, PASSWORD);
  for (let times = 0; times < 2; times += 1) {
    await change(theProcess, (tx) => erasePersonalData(tx, person.id));
  }
  expect(await countOf(person)).toEqual([0, 0, 0, 0]);
  expect(await countOf(other)).toEqual([1, 10, 0, 0]);
});

it('one’s copy says that there is one, and nothing that would make a code', async () => {
  const copy = listPersonalData().find(({ key }) => key === 'sign-in-safety');
  const kept = await copy?.export(person.id);
  expect(kept).toMatchObject({
    secondFactor: { since: expect.any(String) as string, recoveryCodesLeft: 10 },
    browsers: [{ firstUsed: expect.any(String) as string }],
  });
  const row = await db().secondFactor.findUniqueOrThrow({ where: { personId: person.id } });
  for (const secret of [row.secret, phone.secret, ...phone.recoveryCodes]) {
    expect(JSON.stringify(kept)).not.toContain(secret);
  }
  expect(await copy?.export((await addMember()).id)).toEqual({ secondFactor: null, browsers: [] });
});
