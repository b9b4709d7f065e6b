import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revokeRole } from '~/features/accounts/roles.server';
import { theDirectory } from '~/features/directory/follow.server';
import type { Directory } from '~/features/directory/directory';
import { listPeople } from '~/features/directory/people.server';
import { readPeopleQuery } from '~/features/directory/people-query';
import { listSubjects } from '~/features/directory/subject-index.server';
import { addOrganisation } from '~/features/organisations/organisations.server';
import { theProcess, type Person } from '~/platform/actor';
import { atTime } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { leaveDatabase, useDatabase } from '~/platform/database/database.server';
import { storedMoment } from '~/platform/database/hot.server';
import { Forbidden } from '~/platform/errors';
import { addMember, databaseFile, useFreshDatabase } from '../../support/database';
import { writeEntry } from '../../support/directory';

useFreshDatabase();

let reader: Person;
/** Stands for another process at the same file. */
let other: Sqlite.Database;
beforeAll(async () => {
  reader = await addMember();
  other = new Sqlite(databaseFile());
});
afterAll(() => {
  other.close();
});

const list = (search: string) => listPeople(reader, readPeopleQuery(new URLSearchParams(search)));
const namesBy = async (search: string) => (await list(search)).rows.map(({ name }) => name);

/** A change of somebody, recorded as every verb that touches them records it. */
const changePerson = (id: string, data: { name?: string; organisationId?: string }) =>
  change(theProcess, async (tx, record) => {
    await tx.person.update({ where: { id }, data });
    await record({ kind: 'test.renamed', channels: ['people'], subjects: { person: id } });
  });
const rename = (id: string, name: string) => changePerson(id, { name });

function recordElsewhere(kind: string, subjects: Record<string, string>) {
  other
    .prepare('INSERT INTO "Activity" (kind, subjects, at) VALUES (?, ?, ?)')
    .run(kind, JSON.stringify(subjects), storedMoment(new Date('2026-11-22T12:00:00Z')));
}

describe('after a commit, the next question is answered with', () => {
  it('another name, here and by another process', async () => {
    const { id } = await addMember();
    await rename(id, 'Perdita Zznew');
    expect(await namesBy('q=zznew')).toEqual(['Perdita Zznew']);
    other.transaction(() => {
      other.prepare('UPDATE "Person" SET name = ? WHERE id = ?').run('Perdita Zzolder', id);
      recordElsewhere('directory.entry-changed', { person: id });
    })();
    expect(await namesBy('q=zznew')).toEqual([]);
    expect(await namesBy('q=zzolder')).toEqual(['Perdita Zzolder']);
  });

  it('nobody who is no member any more', async () => {
    const { id } = await addMember();
    await rename(id, 'Gone Qqlater');
    expect(await namesBy('q=qqlater')).toEqual(['Gone Qqlater']);
    await revokeRole(theProcess, id, 'member');
    expect(await namesBy('q=qqlater')).toEqual([]);
  });

  it('nobody who has left, and nobody who is not there any more', async () => {
    const [left, merged] = [await addMember(), await addMember()];
    await rename(left.id, 'Left Wwone');
    await rename(merged.id, 'Merged Wwtwo');
    expect(await namesBy('q=ww')).toEqual(['Left Wwone', 'Merged Wwtwo']);
    await change(theProcess, async (tx, record) => {
      await tx.person.update({ where: { id: left.id }, data: { leftAt: new Date(0) } });
      await tx.person.delete({ where: { id: merged.id } });
      const subjects = { person: left.id, gone: merged.id };
      await record({ kind: 'membership.merged', channels: ['people'], subjects });
    });
    expect(await namesBy('q=ww')).toEqual([]);
  });

  it('whoever has done something themselves, though the deed names another thing', async () => {
    const member = await addMember();
    expect(await namesBy('q=vvdeed')).toEqual([]);
    await change(member, async (tx, record) => {
      await tx.person.update({ where: { id: member.id }, data: { name: 'Own Vvdeed' } });
      await record({ kind: 'test.renamed', channels: [], subjects: { entry: 'x' } });
    });
    expect(await namesBy('q=vvdeed')).toEqual(['Own Vvdeed']);
  });

  it('another organisation, its new name, and the one above it', async () => {
    const { id } = await addMember();
    await rename(id, 'Moved Uuplace');
    const pct = await place('Uu Trust', 'pct', null);
    const cluster = await place('Uu Cluster', 'cluster', pct);
    await changePerson(id, { organisationId: cluster });
    const [row] = (await list('q=uuplace')).rows;
    expect(row?.place).toBe('Uu Cluster, Uu Trust');
    expect(await namesBy('pct=uu-trust')).toEqual(['Moved Uuplace']);
    expect(await namesBy('cluster=uu-cluster&q=trust')).toEqual(['Moved Uuplace']);

    await change(theProcess, async (tx, record) => {
      const renamed = { name: 'Uu Alliance', slug: 'uu-alliance' };
      await tx.organisation.update({ where: { id: pct }, data: renamed });
      await tx.organisationSlug.create({ data: { slug: 'uu-trust', organisationId: pct } });
      await record({
        kind: 'organisations.renamed',
        channels: ['organisations'],
        subjects: { organisation: pct },
      });
    });
    expect((await list('q=uuplace')).rows[0]?.place).toBe('Uu Cluster, Uu Alliance');
    expect(await namesBy('q=alliance')).toEqual(['Moved Uuplace']);
    expect(await namesBy('q=trust+moved')).toEqual([]);
    // An address from before it was renamed still says the same.
    expect((await list('pct=uu-trust')).chips).toMatchObject([{ value: 'uu-alliance' }]);
    expect(await namesBy('pct=uu-trust')).toEqual(['Moved Uuplace']);
  });

  it('what they may be asked about', async () => {
    const { id } = await addMember();
    await rename(id, 'Asked Ttabout');
    await writeEntry(id, { interests: ['Ttariffs'], serviceAreas: ['diabetes'] });
    expect(await namesBy('about=ttariffs')).toEqual(['Asked Ttabout']);
    expect(await namesBy('about=diabetes&q=asked')).toEqual(['Asked Ttabout']);
    const counted = async () =>
      (await listSubjects(reader)).words.flatMap(({ subjects }) => subjects);
    expect(await counted()).toContainEqual({ key: 'ttariffs', name: 'Ttariffs', count: 1 });
    await writeEntry(id, { interests: [] });
    expect(await counted()).not.toContainEqual(expect.objectContaining({ key: 'ttariffs' }));
    expect((await list('q=asked')).rows[0]?.about).toEqual(['Diabetes']);
  });

  it('who has been here, though that is no deed', async () => {
    const { id } = await addMember();
    await rename(id, 'Seen Sslately');
    expect(await namesBy('q=sslately&active=month')).toEqual([]);
    other
      .prepare('UPDATE "Person" SET lastSeenAt = ? WHERE id = ?')
      .run(storedMoment(new Date()), id);
    expect(await namesBy('q=sslately&active=month')).toEqual(['Seen Sslately']);
    const later = new Date(Date.now() + 40 * 24 * 60 * 60 * 1000);
    expect(await atTime(later, () => namesBy('q=sslately&active=month'))).toEqual([]);
  });

  it('everybody, after more deeds than are read one by one', async () => {
    const { id } = await addMember();
    await rename(id, 'Many Rrdeeds');
    await namesBy('q=rrdeeds');
    other.transaction(() => {
      other.prepare('UPDATE "Person" SET name = ? WHERE id = ?').run('Many Rrmore', id);
      recordElsewhere('directory.entry-changed', { person: id });
      for (let number = 0; number < 600; number += 1) recordElsewhere('test.noise', {});
    })();
    expect(await namesBy('q=rrmore')).toEqual(['Many Rrmore']);
  });
});

describe('a role held for a time', () => {
  it('counts from its first moment until its last, with no deed in between', async () => {
    const { id } = await addMember();
    await rename(id, 'Deputy Ppterm');
    const [startsAt, endsAt] = [new Date('2030-01-01T00:00:00Z'), new Date('2030-01-08T00:00:00Z')];
    await change(theProcess, async (tx, record) => {
      const grant = { personId: id, role: 'webmaster', grantedAt: new Date(0), startsAt, endsAt };
      await tx.roleGrant.create({ data: grant });
      const subjects = { person: id };
      await record({ kind: 'accounts.roles-changed', channels: ['people'], subjects });
    });
    const at = (moment: string) =>
      atTime(new Date(moment), () => namesBy('q=ppterm&role=webmaster'));
    expect(await at('2029-12-31T23:59:59Z')).toEqual([]);
    expect(await at('2030-01-01T00:00:00Z')).toEqual(['Deputy Ppterm']);
    expect(await at('2030-01-07T23:59:59Z')).toEqual(['Deputy Ppterm']);
    expect(await at('2030-01-08T00:00:00Z')).toEqual([]);
    // Clocks are set back as well.
    expect(await at('2030-01-07T23:59:59Z')).toEqual(['Deputy Ppterm']);
  });
});

describe('the directory that follows the log', () => {
  it('is what reading everything would make of it, whatever happened', async () => {
    const people = [await addMember(), await addMember(), await addMember()];
    const places = [
      await place('Follow one', 'cluster', null),
      await place('Follow two', 'pct', null),
    ];
    const pick = <T>(from: T[]) => fc.constantFrom(...from);
    const step = fc.oneof(
      fc.tuple(pick(people), pick(['Ann Lee', 'Dr Zoë O’Dell', 'X', '王'])).map(
        ([{ id }, name]) =>
          () =>
            rename(id, name),
      ),
      fc.tuple(pick(people), pick(places)).map(
        ([{ id }, organisationId]) =>
          () =>
            changePerson(id, { organisationId }),
      ),
      fc.tuple(pick(people), fc.subarray(['Tariffs', 'Fair shares', 'stroke'])).map(
        ([{ id }, interests]) =>
          () =>
            writeEntry(id, { interests, serviceAreas: ['diabetes'] }),
      ),
      fc.tuple(pick(people), fc.boolean()).map(
        ([{ id }, is]) =>
          () =>
            is ? grant(id, 'lead') : ungrant(id, 'lead'),
      ),
      fc.tuple(pick(people), fc.boolean()).map(
        ([{ id }, is]) =>
          () =>
            is ? grant(id, 'member') : ungrant(id, 'member'),
      ),
      pick(places).map((id) => () => renamePlace(id)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const take of steps) {
          await take();
          await theDirectory();
        }
        const followed = inWords(await theDirectory());
        await leaveDatabase();
        await useDatabase(databaseFile());
        expect(followed).toEqual(inWords(await theDirectory()));
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

it('is for members alone', async () => {
  const stranger: Person = { ...reader, roles: [] };
  const query = readPeopleQuery(new URLSearchParams());
  await expect(listPeople(stranger, query)).rejects.toThrow(Forbidden);
  await expect(listSubjects(stranger)).rejects.toThrow(Forbidden);
});

function place(name: string, kind: string, parentId: string | null) {
  return addOrganisation(theProcess, { name, kind, parentId, madeUp: true });
}

let renamed = 0;
const renamePlace = (id: string) =>
  change(theProcess, async (tx, record) => {
    renamed += 1;
    await tx.organisation.update({ where: { id }, data: { name: `Follow ${renamed}` } });
    const subjects = { organisation: id };
    await record({ kind: 'organisations.renamed', channels: ['organisations'], subjects });
  });

const grant = (personId: string, role: string) =>
  change(theProcess, async (tx, record) => {
    await tx.roleGrant.upsert({
      where: { personId_role: { personId, role } },
      create: { personId, role, grantedAt: new Date(0) },
      update: {},
    });
    const subjects = { person: personId };
    await record({ kind: 'accounts.roles-changed', channels: ['people'], subjects });
  });

const ungrant = (personId: string, role: string) =>
  change(theProcess, async (tx, record) => {
    await tx.roleGrant.deleteMany({ where: { personId, role } });
    const subjects = { person: personId };
    await record({ kind: 'accounts.roles-changed', channels: ['people'], subjects });
  });

/** A directory without the numbers that it uses inside. */
function inWords({ members, places, subjects }: Directory) {
  return members.map(({ place: at, subjects: numbers, ...member }) => ({
    ...member,
    roles: [...member.roles].sort(),
    terms: member.terms.map(([role]) => role).sort(),
    place: places[at] && { name: places[at].name, words: places[at].words },
    subjects: numbers.map((number) => subjects[number]),
  }));
}
