import { beforeEach, describe, expect, it } from 'vitest';
import { nameDeputy } from '~/features/accounts/deputies.server';
import { findPerson } from '~/features/accounts/people.server';
import { listHolders, revokeRole } from '~/features/accounts/roles.server';
import { listAudit } from '~/features/audit/audit-log.server';
import {
  declineHandOver,
  findHandOvers,
  offerHandOver,
  takeOver,
  withdrawHandOver,
} from '~/features/membership/hand-over.server';
import '~/features/register.server';
import { catchUp } from '~/platform/activity/followers.server';
import { theProcess, type Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { toldTo } from '../notices/told';

useFreshDatabase();

let giver: Person;
let taker: Person;
beforeEach(async () => {
  giver = await addMember(['webmaster']);
  taker = await addMember();
  await catchUp();
});

const runs = async ({ id }: Person) => (await listHolders('webmaster')).includes(id);

async function makeDeputy(): Promise<Person> {
  const { id } = await addMember();
  const from = londonDay(now());
  await nameDeputy(giver, { personId: id, from, until: addDays(from, 2) });
  return (await findPerson(id))!;
}

describe('handing the network over', () => {
  it('asks first: nothing changes before the yes', async () => {
    await offerHandOver(giver, taker.id);
    expect([await runs(giver), await runs(taker)]).toEqual([true, false]);
    expect((await findHandOvers(taker)).asked).toMatchObject([{ from: giver.name }]);
    expect((await findHandOvers(giver)).offer).toMatchObject({ to: taker.name });
    expect(await toldTo(taker)).toEqual([`${giver.name} asks you to take over as webmaster`]);
  });

  it('gives the role to the one and takes it from the other, with the yes', async () => {
    await offerHandOver(giver, taker.id);
    await takeOver(taker, giver.id);
    expect([await runs(giver), await runs(taker)]).toEqual([false, true]);
    expect(await findHandOvers(taker)).toEqual({ asked: [], offer: null });
    expect(await toldTo(giver)).toEqual([
      `${taker.name} has taken over as webmaster. Thank you for all you did`,
    ]);
    const { lines } = await listAudit((await findPerson(taker.id))!, {
      group: 'people',
      person: null,
      before: null,
    });
    expect(lines.map(({ who, what }) => `${who} ${what}`)).toContain(
      `${taker.name} took over as webmaster from ${giver.name}`,
    );
  });

  it('makes a deputy webmaster for good', async () => {
    const deputy = await makeDeputy();
    await offerHandOver(giver, deputy.id);
    await takeOver(deputy, giver.id);
    expect(await runs(giver)).toBe(false);
    const where = { personId_role: { personId: deputy.id, role: 'webmaster' } };
    expect(await db().roleGrant.findUnique({ where })).toMatchObject({
      startsAt: null,
      endsAt: null,
      grantedById: giver.id,
    });
  });

  it('is not done twice by a form sent twice', async () => {
    await offerHandOver(giver, taker.id);
    const both = await Promise.allSettled([takeOver(taker, giver.id), takeOver(taker, giver.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await runs(taker)).toBe(true);
  });

  it('can be declined, which is told', async () => {
    await offerHandOver(giver, taker.id);
    await declineHandOver(taker, giver.id);
    expect([await runs(giver), await runs(taker)]).toEqual([true, false]);
    expect(await toldTo(giver)).toEqual([`${taker.name} would rather not take over as webmaster`]);
    await expect(takeOver(taker, giver.id)).rejects.toThrow(NotFound);
  });

  it('can be taken back, and asked of somebody else', async () => {
    const other = await addMember();
    await offerHandOver(giver, taker.id);
    await offerHandOver(giver, other.id);
    await expect(takeOver(taker, giver.id)).rejects.toThrow(Forbidden);
    await withdrawHandOver(giver);
    await withdrawHandOver(giver);
    await expect(takeOver(other, giver.id)).rejects.toThrow(NotFound);
    expect(await toldTo(other)).toEqual([]);
    expect(await runs(giver)).toBe(true);
  });

  it('needs somebody who still has it', async () => {
    const second = await addMember(['webmaster']);
    await offerHandOver(giver, taker.id);
    await revokeRole(theProcess, giver.id, 'webmaster');
    await expect(takeOver(taker, giver.id)).rejects.toThrow(Conflict);
    const from = londonDay(now());
    await nameDeputy(second, { personId: giver.id, from, until: addDays(from, 2) });
    await expect(takeOver(taker, giver.id)).rejects.toThrow(Conflict);
    expect(await runs(taker)).toBe(false);
  });
});

describe('asking', () => {
  it('is for webmasters who are no deputies', async () => {
    const others = [taker, await addMember(['steering', 'lead']), await makeDeputy()];
    for (const other of others) {
      await expect(offerHandOver(other, taker.id)).rejects.toThrow(Forbidden);
      await expect(withdrawHandOver(other)).rejects.toThrow(Forbidden);
    }
  });

  it('is for members who are no webmaster yet', async () => {
    const second = await addMember(['webmaster']);
    await expect(offerHandOver(giver, second.id)).rejects.toThrow(Conflict);
    await expect(offerHandOver(giver, giver.id)).rejects.toThrow(Conflict);
    await revokeRole(theProcess, taker.id, 'member');
    await expect(offerHandOver(giver, taker.id)).rejects.toThrow(Conflict);
    await expect(offerHandOver(giver, 'nobody')).rejects.toThrow(Conflict);
    await expect(offerHandOver(giver, '')).rejects.toThrow(Invalid);
  });

  it('is answered by whoever was asked, and nobody else', async () => {
    await offerHandOver(giver, taker.id);
    for (const other of [giver, await addMember(['steering']), await addMember(['webmaster'])]) {
      await expect(takeOver(other, giver.id)).rejects.toThrow(Forbidden);
      await expect(declineHandOver(other, giver.id)).rejects.toThrow(Forbidden);
    }
  });
});
