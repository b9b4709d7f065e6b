import { describe, expect, it } from 'vitest';
import { addPerson, findAccount } from '~/features/accounts/people.server';
import { revokeRole } from '~/features/accounts/roles.server';
import { listEntries, newestSeq } from '~/platform/activity/activity.server';
import { theProcess, visitor, type Actor } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { emailOf } from './browser';

useFreshDatabase();

let joining = 0;
async function add(by: Actor, email?: string) {
  joining += 1;
  const { organisationId } = await addMember();
  return addPerson(by, {
    email: email ?? `joining${joining}@example.org`,
    name: 'Dr Joining',
    givenName: 'Joining',
    jobTitle: 'GP',
    organisationId,
    passwordHash: null,
    roles: ['member', 'lead'],
  });
}
const rolesOf = async (personId: string) =>
  (await db().roleGrant.findMany({ where: { personId } })).map(({ role }) => role).sort();

describe('adding a person', () => {
  it('is for the webmaster and the network itself', async () => {
    expect(await rolesOf(await add(await addMember(['webmaster'])))).toEqual(['lead', 'member']);
    expect(await rolesOf(await add(theProcess))).toEqual(['lead', 'member']);
  });

  it('is refused to everybody else', async () => {
    const others: Actor[] = [visitor, await addMember(), await addMember(['lead', 'steering'])];
    for (const other of others) await expect(add(other)).rejects.toThrow(Forbidden);
  });

  it('takes a mail address once, however it is written', async () => {
    await add(theProcess, 'Taken@Example.org');
    await expect(add(theProcess, 'taken@example.ORG')).rejects.toThrow(
      new Conflict('Somebody has an account with this email address already.'),
    );
  });
});

describe('taking a role from somebody', () => {
  it('takes that one and leaves the others', async () => {
    const member = await addMember(['lead']);
    await revokeRole(await addMember(['webmaster']), member.id, 'lead');
    expect(await rolesOf(member.id)).toEqual(['member']);
  });

  it('is heard of, so that open pages judge anew', async () => {
    const member = await addMember(['lead']);
    const before = await newestSeq();
    await revokeRole(theProcess, member.id, 'lead');
    expect(await listEntries({ after: before, limit: 9 })).toMatchObject([
      {
        kind: 'accounts.roles-changed',
        channels: [`person:${member.id}`, 'people'],
        subjects: { person: member.id },
      },
    ]);
  });

  it('is refused to who is not webmaster', async () => {
    const member = await addMember(['lead']);
    for (const other of [visitor, member, await addMember(['steering'])]) {
      await expect(revokeRole(other, member.id, 'lead')).rejects.toThrow(Forbidden);
    }
    expect(await rolesOf(member.id)).toEqual(['lead', 'member']);
  });

  it('says so when they do not hold it', async () => {
    const member = await addMember();
    await expect(revokeRole(theProcess, member.id, 'lead')).rejects.toThrow(NotFound);
    await expect(revokeRole(theProcess, 'nobody', 'member')).rejects.toThrow(NotFound);
  });

  it('never leaves the network without a webmaster, two at once included', async () => {
    await db()
      .roleGrant.findMany({ where: { role: 'webmaster' } })
      .then((all) =>
        Promise.allSettled(
          all.map(({ personId }) => revokeRole(theProcess, personId, 'webmaster')),
        ),
      );
    expect(await db().roleGrant.count({ where: { role: 'webmaster' } })).toBe(1);

    const [last] = await db().roleGrant.findMany({ where: { role: 'webmaster' } });
    await expect(revokeRole(theProcess, last?.personId ?? '', 'webmaster')).rejects.toThrow(
      new Conflict('The network needs a webmaster. Hand it over, or name another one, first.'),
    );
  });
});

describe('one’s own account', () => {
  it('shows what the network knows, without the password', async () => {
    const member = await addMember([], 'a-hash');
    expect(await findAccount(member)).toEqual({
      name: member.name,
      email: await emailOf(member),
      jobTitle: 'GP',
      organisation: 'Testing Fen',
    });
  });
});
