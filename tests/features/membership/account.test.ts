import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nameDeputy } from '~/features/accounts/deputies.server';
import { hashPassword } from '~/features/accounts/passwords.server';
import { findPerson } from '~/features/accounts/people.server';
import { findAccountOf, movePerson } from '~/features/membership/account.server';
import { bringBack, removeMember } from '~/features/membership/removal.server';
import { listRoles } from '~/features/membership/role-overview.server';
import { addOrganisation } from '~/features/organisations/organisations.server';
import '~/features/register.server';
import { theProcess, visitor, type Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { createRunner } from '~/platform/jobs/runner.server';
import { settings } from '~/platform/settings.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { mailTo } from '../../support/outbox';
import { emailOf, handleOf, signInAs } from '../accounts/browser';

useFreshDatabase();

const PASSWORD = 'seven quiet herons';
const runner = createRunner();
afterAll(() => runner.stop());

let webmaster: Person;
let deputy: Person;
let member: Person;
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
  webmaster = await addMember(['webmaster']);
  const { id } = await addMember();
  const from = londonDay(now());
  await nameDeputy(webmaster, { personId: id, from, until: addDays(from, 2) });
  deputy = (await findPerson(id))!;
});
beforeEach(async () => {
  member = await addMember(['lead'], passwordHash);
});

const outsiders = async () => [
  visitor,
  member,
  await addMember(['steering', 'lead', 'agent']),
  { ...webmaster, roles: [] },
];

describe('who holds which role', () => {
  it('is told with since when and by whom, deputies with their days', async () => {
    const roles = await listRoles(await addMember(['steering']));
    expect(roles.map(({ role }) => role)).toEqual(['webmaster', 'steering', 'lead', 'agent']);
    const [webmasters] = roles;
    expect(webmasters?.holders).toContainEqual(
      expect.objectContaining({ personId: webmaster.id, days: null, givenBy: null }),
    );
    const from = londonDay(now());
    expect(webmasters?.holders).toContainEqual(
      expect.objectContaining({
        personId: deputy.id,
        days: { from, until: addDays(from, 2) },
        givenBy: webmaster.name,
      }),
    );
  });

  it('is for the steering group and the webmaster', async () => {
    for (const reader of [visitor, member, await addMember(['agent'])]) {
      await expect(listRoles(reader)).rejects.toThrow(Forbidden);
    }
    await expect(listRoles(deputy)).resolves.toHaveLength(4);
  });
});

describe('an account', () => {
  it('is shown to the webmaster without its email address', async () => {
    const account = await findAccountOf(webmaster, member.id);
    expect(account.name).toBe(member.name);
    expect(account.roles).toContain('lead');
    expect(JSON.stringify(account)).not.toContain(await emailOf(member));
  });

  it('is shown to nobody else', async () => {
    for (const other of await outsiders()) {
      await expect(findAccountOf(other, member.id)).rejects.toThrow(Forbidden);
    }
    await expect(findAccountOf(webmaster, 'nobody')).rejects.toThrow(NotFound);
  });
});

describe('moving to another organisation', () => {
  const addPlace = (name: string) =>
    addOrganisation(theProcess, { name, kind: 'cluster', parentId: null, madeUp: true });

  it('is done by the webmaster, and written down by the organisations’ names', async () => {
    const place = await addPlace('Moving Fen');
    expect(await movePerson(webmaster, member.id, place)).toBe(true);
    expect(await movePerson(webmaster, member.id, place)).toBe(false);
    expect((await findPerson(member.id))?.organisationId).toBe(place);
    const entry = await db().auditEntry.findFirst({ where: { kind: 'membership.moved' } });
    expect(entry).toMatchObject({ details: { from: 'Testing Fen', to: 'Moving Fen' } });
  });

  it('is refused for a place that is not there, and to everybody else', async () => {
    await expect(movePerson(webmaster, member.id, 'nowhere')).rejects.toThrow(Invalid);
    const place = await addPlace('Forbidden Fen');
    for (const other of await outsiders()) {
      await expect(movePerson(other, member.id, place)).rejects.toThrow(Forbidden);
    }
  });
});

describe('removing somebody', () => {
  it('takes every role, ends sessions, and mails the reason, which is kept nowhere', async () => {
    const cookie = await signInAs(member, PASSWORD);
    const reason = 'You have moved to another region, you said.';
    await removeMember(webmaster, member.id, reason);
    expect(await db().roleGrant.count({ where: { personId: member.id } })).toBe(0);
    expect(await handleOf(cookie)).toBeNull();
    await runner.runDue();
    const subject = 'You are no longer a member of the network';
    const mail = await mailTo(settings(), await emailOf(member), subject);
    expect(mail.text).toContain(reason);
    const kept = await Promise.all([
      db().mail.findMany(),
      db().auditEntry.findMany(),
      db().activity.findMany(),
    ]);
    expect(JSON.stringify(kept)).not.toContain('another region');
  });

  it('keeps the account, and they can be let back in as a member', async () => {
    await removeMember(webmaster, member.id, 'By mistake');
    await expect(removeMember(webmaster, member.id, 'Again')).rejects.toThrow(Conflict);
    await bringBack(webmaster, member.id);
    expect((await findPerson(member.id))?.roles).toEqual(['member']);
    await expect(bringBack(webmaster, member.id)).rejects.toThrow(Conflict);
    expect(await handleOf(await signInAs(member, PASSWORD))).not.toBeNull();
  });

  it('is for the webmaster; a deputy removes no webmaster, and nobody themselves', async () => {
    for (const other of await outsiders()) {
      await expect(removeMember(other, member.id, 'No')).rejects.toThrow(Forbidden);
      await expect(bringBack(other, member.id)).rejects.toThrow(Forbidden);
    }
    const second = await addMember(['webmaster']);
    await expect(removeMember(deputy, second.id, 'No')).rejects.toThrow(Forbidden);
    await expect(removeMember(webmaster, webmaster.id, 'No')).rejects.toThrow(Forbidden);
    await removeMember(deputy, member.id, 'As a deputy may');
    await removeMember(webmaster, second.id, 'As a webmaster may');
  });
});

describe('a member of the SHA', () => {
  it('carries a badge, and may do no more than other members', async () => {
    const sha = await addOrganisation(theProcess, {
      name: 'Testing SHA',
      kind: 'sha',
      parentId: null,
      madeUp: true,
    });
    const { id } = await addMember();
    await movePerson(webmaster, id, sha);
    const visitorFromSha = (await findPerson(id))!;
    expect(visitorFromSha.roles).toEqual(['member']);
    await expect(listRoles(visitorFromSha)).rejects.toThrow(Forbidden);
    await expect(findAccountOf(visitorFromSha, member.id)).rejects.toThrow(Forbidden);
    await expect(movePerson(visitorFromSha, member.id, sha)).rejects.toThrow(Forbidden);
    await expect(removeMember(visitorFromSha, member.id, 'No')).rejects.toThrow(Forbidden);
  });
});
