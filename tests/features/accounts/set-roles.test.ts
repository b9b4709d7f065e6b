import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nameDeputy } from '~/features/accounts/deputies.server';
import { findPerson } from '~/features/accounts/people.server';
import { revokeRole } from '~/features/accounts/roles.server';
import { setRoles } from '~/features/accounts/set-roles.server';
import { listAudit } from '~/features/audit/audit-log.server';
import '~/features/register.server';
import { listEntries, newestSeq } from '~/platform/activity/activity.server';
import { catchUp } from '~/platform/activity/followers.server';
import { theProcess, visitor, type Person, type Role } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { toldTo } from '../notices/told';

useFreshDatabase();

const ALL: Role[] = ['webmaster', 'steering', 'lead', 'agent'];

let webmaster: Person;
let steering: Person;
let member: Person;
beforeAll(async () => {
  webmaster = await addMember(['webmaster']);
  steering = await addMember(['steering']);
});
beforeEach(async () => {
  member = await addMember(['lead']);
});

const rolesOf = async ({ id }: Person) => [...((await findPerson(id))?.roles ?? [])].sort();
const choose = (wanted: Role[], shown = ALL) => ({ shown, wanted });

async function makeDeputy(): Promise<Person> {
  const { id } = await addMember();
  const from = londonDay(now());
  await nameDeputy(webmaster, { personId: id, from, until: addDays(from, 2) });
  return (await findPerson(id))!;
}

describe('the roles of a member', () => {
  it('become those that were ticked, all at once', async () => {
    expect(await setRoles(webmaster, member.id, choose(['steering', 'agent']))).toBe(true);
    expect(await rolesOf(member)).toEqual(['agent', 'member', 'steering']);
    expect(await setRoles(webmaster, member.id, choose(['steering', 'agent']))).toBe(false);
  });

  it('that the form did not show stay as they are', async () => {
    await setRoles(webmaster, member.id, choose([], ['steering', 'agent']));
    expect(await rolesOf(member)).toEqual(['lead', 'member']);
  });

  it('say who gave them', async () => {
    await setRoles(webmaster, member.id, choose(['lead', 'steering']));
    const where = { personId_role: { personId: member.id, role: 'steering' } };
    expect(await db().roleGrant.findUnique({ where })).toMatchObject({ grantedById: webmaster.id });
  });

  it('are heard of by open pages, and written where the steering group reads', async () => {
    const before = await newestSeq();
    await setRoles(webmaster, member.id, choose(['agent']));
    const [entry] = await listEntries({ after: before, limit: 1 });
    expect(entry).toMatchObject({
      kind: 'accounts.roles-changed',
      channels: [`person:${member.id}`, 'people'],
    });
    const { lines } = await listAudit(steering, { group: 'people', person: null, before: null });
    expect(lines[0]).toMatchObject({
      who: webmaster.name,
      what: `made ${member.name} agent and took the role of PbC lead from ${member.name}`,
    });
  });

  it('are told to whoever is given one, not to whoever loses one', async () => {
    await catchUp();
    await setRoles(webmaster, member.id, choose(['agent']));
    expect(await toldTo((await findPerson(member.id))!)).toEqual(['You have been made agent']);
    await setRoles(webmaster, member.id, choose([]));
    expect(await toldTo((await findPerson(member.id))!)).toEqual([]);
  });

  it('are changed by the webmaster alone', async () => {
    for (const other of [visitor, member, steering, await addMember(['agent'])]) {
      await expect(setRoles(other, member.id, choose(['agent']))).rejects.toThrow(Forbidden);
    }
    expect(await rolesOf(member)).toEqual(['lead', 'member']);
  });

  it('are given by a deputy too, but for that of a webmaster', async () => {
    const deputy = await makeDeputy();
    await setRoles(deputy, member.id, choose(['agent']));
    expect(await rolesOf(member)).toEqual(['agent', 'member']);
    await expect(setRoles(deputy, member.id, choose(['webmaster']))).rejects.toThrow(Forbidden);
    await expect(setRoles(deputy, webmaster.id, choose([]))).rejects.toThrow(Forbidden);
    expect(await rolesOf(webmaster)).toEqual(['member', 'webmaster']);
  });

  it('make a deputy webmaster for good', async () => {
    const deputy = await makeDeputy();
    await setRoles(webmaster, deputy.id, choose(['webmaster']));
    const where = { personId_role: { personId: deputy.id, role: 'webmaster' } };
    expect(await db().roleGrant.findUnique({ where })).toMatchObject({
      startsAt: null,
      endsAt: null,
    });
    await revokeRole(theProcess, deputy.id, 'webmaster');
  });

  it('leave the days of a deputy alone', async () => {
    const deputy = await makeDeputy();
    expect(await setRoles(webmaster, deputy.id, choose([]))).toBe(false);
    expect(await rolesOf(deputy)).toEqual(['member', 'webmaster']);
  });

  it('cannot be taken from the last webmaster', async () => {
    await expect(setRoles(webmaster, webmaster.id, choose([]))).rejects.toThrow(Conflict);
    expect(await rolesOf(webmaster)).toEqual(['member', 'webmaster']);
  });

  it('are not for somebody who is no member, or not there', async () => {
    await revokeRole(theProcess, member.id, 'member');
    await expect(setRoles(webmaster, member.id, choose(['agent']))).rejects.toThrow(Conflict);
    await expect(setRoles(webmaster, 'nobody', choose(['agent']))).rejects.toThrow(NotFound);
  });
});
