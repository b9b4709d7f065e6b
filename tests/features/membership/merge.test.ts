import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nameDeputy } from '~/features/accounts/deputies.server';
import { hashPassword } from '~/features/accounts/passwords.server';
import { findPerson } from '~/features/accounts/people.server';
import { revokeRole } from '~/features/accounts/roles.server';
import { setRoles } from '~/features/accounts/set-roles.server';
import { listAudit } from '~/features/audit/audit-log.server';
import { eraseForGood } from '~/features/membership/leave.server';
import { mergePeople, previewMerge } from '~/features/membership/merge.server';
import { removeMember } from '~/features/membership/removal.server';
import '~/features/register.server';
import { listEntries, newestSeq } from '~/platform/activity/activity.server';
import { theProcess, type Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { findNames } from '~/platform/people/names.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { handleOf, signInAs } from '../accounts/browser';

useFreshDatabase();

const PASSWORD = 'seven quiet herons';

let webmaster: Person;
let kept: Person;
let gone: Person;
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
  webmaster = await addMember(['webmaster']);
});
beforeEach(async () => {
  kept = await addMember(['lead'], passwordHash);
  gone = await addMember(['steering'], passwordHash);
});

const merge = (actor = webmaster, ids = { keptId: kept.id, goneId: gone.id }) =>
  mergePeople(actor, ids);
const audit = async () =>
  (await listAudit(webmaster, { group: null, person: null, before: null })).lines;

describe('merging two accounts', () => {
  it('leaves one, with its own address, password and roles', async () => {
    const row = await db().person.findUniqueOrThrow({ where: { id: kept.id } });
    await merge();
    expect(await db().person.findUnique({ where: { id: gone.id } })).toBeNull();
    expect(await db().person.findUnique({ where: { id: kept.id } })).toEqual(row);
    expect((await findPerson(kept.id))?.roles.toSorted()).toEqual(['lead', 'member']);
  });

  it('ends the sessions of the one that goes, and those alone', async () => {
    const [ended, going] = [await signInAs(gone, PASSWORD), await signInAs(kept, PASSWORD)];
    const before = await newestSeq();
    await merge();
    expect([await handleOf(ended), await handleOf(going)]).toEqual([null, expect.any(String)]);
    // Which is what cuts open pages.
    const [entry] = await listEntries({ after: before, limit: 1 });
    expect(entry).toMatchObject({ kind: 'accounts.session-ended', subjects: { person: gone.id } });
  });

  it('lets ids that are gone lead to who stays, however often it happens', async () => {
    await merge();
    const third = await addMember();
    await merge(webmaster, { keptId: third.id, goneId: kept.id });
    const names = await findNames([gone.id, kept.id, third.id, 'nobody', null]);
    expect([...names.values()]).toEqual([third.name, third.name, third.name]);
    expect(names.has('nobody')).toBe(false);
  });

  it('is written where the steering group reads, and old deeds keep a name', async () => {
    const choice = { shown: ['webmaster' as const], wanted: ['webmaster' as const] };
    await setRoles(webmaster, gone.id, choice);
    await setRoles((await findPerson(gone.id))!, kept.id, {
      shown: ['agent'],
      wanted: ['agent'],
    });
    await merge();
    const [newest, given] = await audit();
    expect(newest).toMatchObject({ what: `made one account of two of ${kept.name}` });
    expect(given).toMatchObject({ who: kept.name, what: `made ${kept.name} agent` });
    const theirs = await listAudit(webmaster, { group: null, person: kept.id, before: null });
    expect(theirs.lines).toEqual([given]);
    expect(theirs.people.filter(({ name }) => name === kept.name)).toHaveLength(1);
  });

  it('shows first what there is to bring together', async () => {
    const preview = await previewMerge(webmaster, { keptId: kept.id, goneId: gone.id });
    expect(preview).toMatchObject({
      kept: { name: kept.name, tally: [] },
      gone: { name: gone.name, organisation: 'Testing Fen' },
    });
  });
});

describe('merging is refused', () => {
  it('to everybody but webmasters who are no deputies', async () => {
    const { id } = await addMember();
    const from = londonDay(now());
    await nameDeputy(webmaster, { personId: id, from, until: addDays(from, 1) });
    const deputy = (await findPerson(id))!;
    for (const other of [kept, gone, await addMember(['steering', 'agent']), deputy]) {
      await expect(merge(other)).rejects.toThrow(Forbidden);
      await expect(previewMerge(other, { keptId: kept.id, goneId: gone.id })).rejects.toThrow(
        Forbidden,
      );
    }
    expect(await findPerson(gone.id)).not.toBeNull();
  });

  it('for the account one uses, for the same twice, and for who is not there', async () => {
    const away = { keptId: kept.id, goneId: webmaster.id };
    await expect(merge(webmaster, away)).rejects.toThrow(Forbidden);
    await expect(merge(webmaster, { keptId: kept.id, goneId: kept.id })).rejects.toThrow(Conflict);
    await expect(merge(webmaster, { keptId: kept.id, goneId: 'nobody' })).rejects.toThrow(NotFound);
    await expect(merge(webmaster, { keptId: 'nobody', goneId: kept.id })).rejects.toThrow(NotFound);
  });

  it('for the last webmaster, by somebody who was one until just now', async () => {
    const before = await addMember(['webmaster']);
    await revokeRole(theProcess, before.id, 'webmaster');
    const ids = { keptId: kept.id, goneId: webmaster.id };
    await expect(merge(before, ids)).rejects.toThrow(Conflict);
  });

  it('with somebody who has left', async () => {
    await removeMember(webmaster, gone.id, 'They asked for it');
    await eraseForGood(webmaster, gone.id);
    await expect(merge()).rejects.toThrow(NotFound);
  });
});
