import { beforeAll, describe, expect, it } from 'vitest';
import { listCandidates } from '~/features/accounts/candidates.server';
import { revokeRole } from '~/features/accounts/roles.server';
import { theProcess, visitor, type Person } from '~/platform/actor';
import { Forbidden } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { emailOf } from './browser';

useFreshDatabase();

let webmaster: Person;
let member: Person;
let removed: Person;
beforeAll(async () => {
  webmaster = await addMember(['webmaster']);
  member = await addMember();
  removed = await addMember();
  await revokeRole(theProcess, removed.id, 'member');
});

const idsOf = async (...asked: Parameters<typeof listCandidates>) =>
  (await listCandidates(...asked)).map(({ id }) => id);

describe('finding somebody', () => {
  it('is done by a part of the name, whatever its case', async () => {
    expect(await idsOf(member, member.name.slice(3).toLowerCase())).toContain(member.id);
    expect(await idsOf(member, 'no such name')).toEqual([]);
    expect(await idsOf(member, '  ')).toEqual([]);
  });

  it('is done by a whole email address by the webmaster, never by a part of one', async () => {
    const email = await emailOf(member);
    expect(await idsOf(webmaster, email.toUpperCase())).toEqual([member.id]);
    expect(await idsOf(webmaster, email.slice(0, -1))).toEqual([]);
    expect(await idsOf(webmaster, '@example.org')).toEqual([]);
  });

  it('tells other members nothing about email addresses', async () => {
    expect(await idsOf(member, await emailOf(webmaster))).toEqual([]);
  });

  it('leaves out who holds a role, when asked to', async () => {
    expect(await idsOf(webmaster, webmaster.name)).toContain(webmaster.id);
    expect(await idsOf(webmaster, webmaster.name, { notHolding: 'webmaster' })).not.toContain(
      webmaster.id,
    );
  });

  it('leaves out one person, when asked to', async () => {
    expect(await idsOf(member, member.name, { except: member.id })).not.toContain(member.id);
  });

  it('finds removed people for the webmaster alone', async () => {
    expect(await idsOf(webmaster, removed.name)).not.toContain(removed.id);
    expect(await idsOf(webmaster, removed.name, { removedToo: true })).toContain(removed.id);
    await expect(listCandidates(member, 'Dr', { removedToo: true })).rejects.toThrow(Forbidden);
  });

  it('is for members', async () => {
    const outsiders = [visitor, { ...removed, roles: [] }];
    for (const outsider of outsiders) {
      await expect(listCandidates(outsider, 'Dr')).rejects.toThrow(Forbidden);
    }
  });
});
