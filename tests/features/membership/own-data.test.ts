import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { askForEmail } from '~/features/accounts/email-change.server';
import { hashPassword } from '~/features/accounts/passwords.server';
import { revokeRole } from '~/features/accounts/roles.server';
import { askQuery } from '~/features/board/topics/topics.server';
import { copyOwnData } from '~/features/membership/own-data.server';
import '~/features/register.server';
import { theProcess, type Person } from '~/platform/actor';
import { Forbidden } from '~/platform/errors';
import { stageFile } from '~/platform/files/staging.server';
import { storeFile } from '~/platform/files/store.server';
import { listPersonalData } from '~/platform/personal-data/personal-data.server';
import { db } from '~/platform/database/database.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { unzip } from '../../support/zip';
import { emailOf, signInAs } from '../accounts/browser';

useFreshDatabase();

const PASSWORD = 'seven quiet herons';
const SENT = 'Bytes as they were sent, in plain text.';

let member: Person;
let other: Person;
let files: Map<string, Buffer>;

/** Signs in, asks a query, wants another address, and sends a file. */
async function doThings(person: Person, mark: string): Promise<void> {
  await signInAs(person, PASSWORD, `${mark} browser`);
  await askQuery(person, 'clinical', {
    title: `${mark} query`,
    body: `${mark} text`,
    serviceArea: '',
    sections: ['clinical'],
    asked: [],
    attachments: [],
    idempotencyKey: '',
    notNhsNumber: undefined,
  });
  const newEmail = `${mark}@example.net`.toLowerCase();
  await askForEmail(person, { password: PASSWORD, newEmail }, `203.0.113.${mark.length}`);
  const bytes = Readable.from([Buffer.from(`${SENT} ${mark}`)]);
  const file = await storeFile(bytes, `${mark} ünlike.txt`);
  if (file) await stageFile(person, file);
}

beforeAll(async () => {
  const passwordHash = await hashPassword(PASSWORD);
  member = await addMember(['lead'], passwordHash);
  other = await addMember([], passwordHash);
  await doThings(member, 'Heron');
  await doThings(other, 'Bittern');
  files = await unzip(await buffer(await copyOwnData(member)));
});

const jsonOf = (name: string) => JSON.parse(files.get(name)?.toString() ?? '') as unknown;

describe('the copy of one’s own data', () => {
  it('has a file for everything that is registered, and says what each is', () => {
    const contents = files.get('contents.txt')?.toString() ?? '';
    for (const { key, title } of listPersonalData()) {
      expect(files.has(`${key}.json`), key).toBe(true);
      expect(contents).toContain(`${key}.json: ${title}`);
    }
  });

  it('tells the account, where one is signed in, and what is under way', async () => {
    expect(jsonOf('account.json')).toMatchObject({
      name: member.name,
      email: await emailOf(member),
      organisation: 'Testing Fen',
      roles: expect.arrayContaining([expect.objectContaining({ role: 'lead' })]) as unknown,
    });
    expect(jsonOf('sign-ins.json')).toMatchObject([{ device: 'Heron browser' }]);
    expect(jsonOf('email-change.json')).toMatchObject({ newEmail: 'heron@example.net' });
  });

  it('has the files one has sent, as they are kept', () => {
    const [name = '', ...more] = [...files.keys()].filter((key) => key.startsWith('files/'));
    expect(more).toEqual([]);
    expect(name).toMatch(/^files\/[\w-]{12} Heron ünlike\.txt$/);
    expect(files.get(name)?.toString()).toBe(`${SENT} Heron`);
  });

  it('has nothing of anybody else, and no secret', async () => {
    const all = Buffer.concat([...files.values()]).toString() + [...files.keys()].join();
    for (const foreign of [other.id, other.name, await emailOf(other), 'Bittern', 'bittern']) {
      expect(all).not.toContain(foreign);
    }
    const [person, session, change] = await Promise.all([
      db().person.findUniqueOrThrow({ where: { id: member.id } }),
      db().session.findFirstOrThrow({ where: { personId: member.id } }),
      db().emailChange.findFirstOrThrow({ where: { personId: member.id } }),
    ]);
    const secrets = [person.passwordHash, session.id, change.oldTokenHash, change.newTokenHash];
    for (const secret of secrets) expect(all).not.toContain(secret);
    expect(all).not.toMatch(/hash|argon|token/i);
  });

  it('is for members', async () => {
    await revokeRole(theProcess, other.id, 'member');
    await expect(copyOwnData({ ...other, roles: [] })).rejects.toThrow(Forbidden);
  });
});
