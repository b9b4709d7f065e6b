import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endDeputy, listDeputies, nameDeputy } from '~/features/accounts/deputies.server';
import { addPerson, findPerson } from '~/features/accounts/people.server';
import { listHolders, revokeRole } from '~/features/accounts/roles.server';
import '~/features/register.server';
import { catchUp } from '~/platform/activity/followers.server';
import { holds, theProcess, type Person } from '~/platform/actor';
import { atTime } from '~/platform/clock.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { db } from '~/platform/database/database.server';
import { createRunner } from '~/platform/jobs/runner.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { toldTo } from '../notices/told';

useFreshDatabase();

/** A winter's week, in which London has UTC. */
const at = (moment: string) => new Date(`2026-12-${moment}Z`);
const BEFORE = at('01T09:00:00');
const term = (personId: string) => ({ personId, from: '2026-12-07', until: '2026-12-11' }) as const;

let webmaster: Person;
let deputy: Person;
beforeAll(async () => {
  webmaster = await addMember(['webmaster']);
});
beforeEach(async () => {
  deputy = await addMember();
});

const runsNetwork = (moment: Date, person = deputy) =>
  atTime(moment, async () => {
    const found = await findPerson(person.id);
    return found !== null && holds(found, 'webmaster');
  });
const name = (personId = deputy.id, actor = webmaster) =>
  atTime(BEFORE, () => nameDeputy(actor, term(personId)));

describe('a deputy', () => {
  it('looks after the network from the first day to the end of the last, and no longer', async () => {
    await name();
    expect(await runsNetwork(BEFORE)).toBe(false);
    expect(await runsNetwork(at('06T23:59:59'))).toBe(false);
    expect(await runsNetwork(at('07T00:00:00'))).toBe(true);
    expect(await runsNetwork(at('11T23:59:59'))).toBe(true);
    expect(await runsNetwork(at('12T00:00:00'))).toBe(false);
    expect(await atTime(at('08T12:00:00'), () => listHolders('webmaster'))).toContain(deputy.id);
    expect(await atTime(BEFORE, () => listHolders('webmaster'))).not.toContain(deputy.id);
  });

  it('is told so, with the days in words', async () => {
    await catchUp();
    await name();
    expect(await atTime(BEFORE, () => toldTo(deputy))).toEqual([
      'You look after the network from Monday 7 December 2026 to Friday 11 December 2026',
    ]);
  });

  it('can be given other days, and no more than one term', async () => {
    await name();
    await atTime(BEFORE, () => nameDeputy(webmaster, { ...term(deputy.id), until: '2026-12-09' }));
    const deputies = await atTime(BEFORE, () => listDeputies(webmaster));
    expect(deputies.filter(({ personId }) => personId === deputy.id)).toEqual([
      expect.objectContaining({ from: '2026-12-07', until: '2026-12-09', now: false }),
    ]);
  });

  it('names nobody, ends nobody and takes the role from nobody', async () => {
    await name();
    const acting = await atTime(at('08T12:00:00'), () => findPerson(deputy.id));
    const other = await addMember();
    await atTime(at('08T12:00:00'), async () => {
      await expect(nameDeputy(acting!, term(other.id))).rejects.toThrow(Forbidden);
      await expect(endDeputy(acting!, deputy.id)).rejects.toThrow(Forbidden);
      await expect(revokeRole(acting!, webmaster.id, 'webmaster')).rejects.toThrow(Forbidden);
    });
    expect(await runsNetwork(BEFORE, webmaster)).toBe(true);
  });

  it('makes no webmaster, and takes from none what makes them one', async () => {
    await name();
    const acting = await atTime(at('08T12:00:00'), () => findPerson(deputy.id));
    const facts = { givenName: 'Ann', jobTitle: '', passwordHash: null };
    const { organisationId } = webmaster;
    const newcomer = { ...facts, email: 'ann@example.org', name: 'Ann', organisationId };
    await atTime(at('08T12:00:00'), async () => {
      const adding = addPerson(acting!, { ...newcomer, roles: ['member', 'webmaster'] });
      await expect(adding).rejects.toThrow(Forbidden);
      await expect(revokeRole(acting!, webmaster.id, 'member')).rejects.toThrow(Forbidden);
      await expect(addPerson(acting!, { ...newcomer, roles: ['member'] })).resolves.toBeTruthy();
    });
    await expect(revokeRole(theProcess, webmaster.id, 'member')).rejects.toThrow(Conflict);
  });

  it('does not count as the webmaster the network needs', async () => {
    await name();
    await expect(revokeRole(theProcess, webmaster.id, 'webmaster')).rejects.toThrow(Conflict);
  });

  it('whose days are over leaves no trace of the role', async () => {
    await name();
    const runner = createRunner();
    await atTime(at('11T12:00:00'), () => runner.runDue());
    await atTime(at('12T00:10:00'), () => runner.runDue());
    await runner.stop();
    const grants = await db().roleGrant.findMany({ where: { personId: deputy.id } });
    expect(grants.map(({ role }) => role)).toEqual(['member']);
  });

  it('whose days are ended looks after it no longer, and cannot be ended twice', async () => {
    await name();
    await endDeputy(webmaster, deputy.id);
    expect(await runsNetwork(at('08T12:00:00'))).toBe(false);
    await expect(endDeputy(webmaster, deputy.id)).rejects.toThrow(NotFound);
  });
});

describe('naming', () => {
  it('is for webmasters', async () => {
    for (const actor of [await addMember(), await addMember(['steering', 'lead'])]) {
      await expect(name(deputy.id, actor)).rejects.toThrow(Forbidden);
      await expect(listDeputies(actor)).rejects.toThrow(Forbidden);
    }
  });

  it.each([
    ['2026-12-09', '2026-12-08', 'The last day must not be before the first'],
    ['2026-11-01', '2026-11-30', 'The last day must not be in the past'],
    ['2026-12-09', '2028-01-01', 'A deputy can be named for a year at most'],
  ] as const)('refuses %s to %s', async (from, until, message) => {
    const naming = atTime(BEFORE, () =>
      nameDeputy(webmaster, { personId: deputy.id, from, until }),
    );
    await expect(naming).rejects.toThrow(Invalid);
    await expect(naming).rejects.toMatchObject({ errors: { until: message } });
  });

  it('refuses a webmaster, and who is no member', async () => {
    const second = await addMember(['webmaster']);
    await expect(name(second.id)).rejects.toThrow(Conflict);
    await revokeRole(theProcess, deputy.id, 'member');
    await expect(name()).rejects.toThrow(Conflict);
    await expect(name('nobody')).rejects.toThrow(Conflict);
  });
});
