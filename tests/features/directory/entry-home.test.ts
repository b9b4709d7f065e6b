import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { addPerson, findPerson } from '~/features/accounts/people.server';
import { revokeRole } from '~/features/accounts/roles.server';
import { goAway } from '~/features/directory/absence.server';
import { confirmEntry } from '~/features/directory/edit-entry.server';
import type { ColleagueView } from '~/features/directory/entry-views';
import { endWelcome, introduceOneself } from '~/features/directory/welcome.server';
import { addOrganisation } from '~/features/organisations/organisations.server';
import { theProcess, type Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { atTime, now, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Forbidden } from '~/platform/errors';
import { loadHomeParts } from '~/platform/home/home-parts.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { write } from './writing';

/** What entries show on the home page, each only when it is real. */

useFreshDatabase();

const DAY = 86_400;
const inDays = <T>(days: number, work: () => T) => atTime(secondsFromNow(days * DAY), work);
const part = async (actor: Person, key: string, days = 0) =>
  (await inDays(days, () => loadHomeParts(actor)))[`directory.${key}`];

/** Somebody under a trust of their own, who was here today. */
async function elsewhere(name: string, serviceAreas: string[]): Promise<Person> {
  const place = (called: string, kind: string, parentId: string | null) =>
    addOrganisation(theProcess, { name: called, kind, parentId, madeUp: true });
  const trust = await place(`${name} Trust`, 'pct', null);
  const id = await addPerson(theProcess, {
    name: `Dr ${name}`,
    givenName: name,
    email: `${name}@example.org`,
    jobTitle: 'GP',
    organisationId: await place(`${name} Cluster`, 'cluster', trust),
    passwordHash: null,
    roles: ['member'],
  });
  const person = await findPerson(id);
  if (!person) throw new Error('Not added');
  await write(person, { serviceAreas });
  await see(person);
  return person;
}

const see = (person: Person, at = now()) =>
  change(theProcess, (tx) =>
    tx.person.update({ where: { id: person.id }, data: { lastSeenAt: at } }),
  );

describe('a colleague elsewhere', () => {
  let newcomer: Person;
  let stranger: Person;
  beforeAll(async () => {
    newcomer = await addMember();
    const neighbour = await addMember();
    for (const each of [newcomer, neighbour]) {
      await write(each, { serviceAreas: ['diabetes', 'stroke'], interests: '' });
    }
    await see(neighbour);
    stranger = await elsewhere('Norfolk', ['diabetes']);
  });

  it('is a person of another organisation who works on the same, in the first weeks', async () => {
    expect(await part(newcomer, 'colleague')).toMatchObject({
      id: stranger.id,
      name: stranger.name,
      organisation: 'Norfolk Cluster',
      place: 'Norfolk Trust',
      shared: ['Diabetes'],
      email: 'norfolk@example.org',
      phone: '01632 960 001',
    } satisfies Partial<ColleagueView>);
    await see(stranger, new Date(now().getTime() + 29 * DAY * 1000));
    expect(await part(newcomer, 'colleague', 29)).toBeUndefined();
    await see(stranger);
  });

  it('is reached only as they allow', async () => {
    await write(stranger, {
      serviceAreas: ['diabetes'],
      emailShownTo: 'nobody',
      phoneShownTo: 'steering',
    });
    expect(await part(newcomer, 'colleague')).toMatchObject({ email: null, phone: null });
  });

  it('is nobody who has been removed or has left', async () => {
    const [removed, left] = [
      await elsewhere('Rutland', ['podiatry']),
      await elsewhere('Essex', ['podiatry']),
    ];
    await write(newcomer, { serviceAreas: ['podiatry'], interests: '' });
    expect(await part(newcomer, 'colleague')).toBeDefined();
    await revokeRole(theProcess, removed.id, 'member');
    await change(theProcess, (tx) =>
      tx.person.update({ where: { id: left.id }, data: { leftAt: now() } }),
    );
    expect(await part(newcomer, 'colleague')).toBeUndefined();
    await write(newcomer, { serviceAreas: ['diabetes', 'stroke'], interests: '' });
  });

  it('is not somebody who is away, not about any more, or on other work', async () => {
    await goAway(stranger, { back: addDays(londonDay(now()), 3), deputyId: null });
    expect(await part(newcomer, 'colleague')).toBeUndefined();
    expect(await part(newcomer, 'colleague', 4)).toBeDefined();
    await see(stranger, secondsFromNow(-100 * DAY));
    expect(await part(newcomer, 'colleague', 4)).toBeUndefined();
    await see(stranger);
    await write(stranger, { serviceAreas: ['podiatry'] });
    expect(await part(newcomer, 'colleague', 4)).toBeUndefined();
  });
});

describe('the first questions', () => {
  it('are for whoever was invited, until they are answered or skipped', async () => {
    const [asked, skipping] = [await addMember(), await addMember()];
    expect(await part(asked, 'welcome')).toBeUndefined();
    for (const each of [asked, skipping]) await invite(each);
    expect(await part(asked, 'welcome')).toBe(true);
    await introduceOneself(asked, { jobTitle: 'Nurse', profession: 'nurse', phone: '' });
    expect(await part(asked, 'welcome')).toBe(true);
    await endWelcome(asked, ['stroke']);
    expect(await part(asked, 'welcome')).toBeUndefined();
    expect(await db().profile.findUnique({ where: { personId: asked.id } })).toMatchObject({
      professionSlug: 'nurse',
    });
    expect(await db().personServiceArea.count({ where: { personId: asked.id } })).toBe(1);
    await endWelcome(skipping, null);
    expect(await part(skipping, 'welcome')).toBeUndefined();
  });

  it('are nobody’s who is no member', async () => {
    const shut = { ...(await addMember()), roles: [] };
    await expect(endWelcome(shut, null)).rejects.toThrow(Forbidden);
    const nothing = { jobTitle: '', profession: '', phone: '' };
    await expect(introduceOneself(shut, nothing)).rejects.toThrow(Forbidden);
  });

  const invite = (person: Person) =>
    change(theProcess, (tx) =>
      tx.invitation.create({
        data: {
          tokenHash: person.id,
          email: `${person.id}@example.org`,
          name: person.name,
          organisationId: person.organisationId,
          createdAt: now(),
          expiresAt: now(),
          personId: person.id,
        },
      }),
    );
});

describe('the entry to confirm', () => {
  it('is there when nobody has looked at it for half a year, and goes by one button', async () => {
    const person = await addMember();
    await write(person);
    expect(await part(person, 'confirm', 179)).toBeUndefined();
    expect(await part(person, 'confirm', 181)).toMatchObject({ personId: person.id });
    await inDays(181, () => confirmEntry(person));
    expect(await part(person, 'confirm', 181)).toBeUndefined();
  });

  it('is there after two quiet weeks when it was never written', async () => {
    const person = await addMember();
    expect(await part(person, 'confirm', 13)).toBeUndefined();
    expect(await part(person, 'confirm', 15)).toEqual({ personId: person.id, since: null });
  });
});
