import { describe, expect, it } from 'vitest';
import '~/features/network/home.server';
import { areaOf } from '~/features/network/areas';
import {
  findNetwork,
  isDemonstration,
  markAsDemonstration,
  nameNetwork,
} from '~/features/network/network.server';
import { theProcess, visitor, type Actor } from '~/platform/actor';
import { Forbidden } from '~/platform/errors';
import { loadHomeParts } from '~/platform/home/home-parts.server';
import { addMember, useFreshDatabase } from '../../support/database';

useFreshDatabase();

const facts = {
  name: 'PbC East',
  region: 'East of England',
  contactPhone: '01632 960 118',
  contactHours: null,
};

describe('the network', () => {
  it('has a name before anybody gave it one, and nobody to ask', async () => {
    expect(await findNetwork()).toEqual({ name: 'PbC Network', region: '', contact: null });
    expect(await loadHomeParts(await addMember())).toEqual({});
  });

  it('is named by its webmaster or by itself, and renamed', async () => {
    await nameNetwork(theProcess, facts);
    await nameNetwork(await addMember(['webmaster']), { ...facts, name: 'PbC South' });
    expect(await findNetwork()).toMatchObject({ name: 'PbC South', region: 'East of England' });
  });

  it('is named by nobody else', async () => {
    const others: Actor[] = [visitor, await addMember(['lead', 'steering', 'agent'])];
    for (const other of others) {
      await expect(nameNetwork(other, facts)).rejects.toThrow(Forbidden);
      await expect(markAsDemonstration(other)).rejects.toThrow(Forbidden);
    }
  });

  it('shows its webmaster on the home page', async () => {
    const { contact } = await findNetwork();
    expect(contact).toMatchObject({ phone: '01632 960 118', hours: null });
    expect(await loadHomeParts(await addMember())).toEqual({ 'network.here-to-help': contact });
  });

  it('is a demonstration once it is marked as one', async () => {
    expect(await isDemonstration()).toBe(false);
    await markAsDemonstration(theProcess);
    expect(await isDemonstration()).toBe(true);
  });
});

describe('the part of the navigation a page belongs to', () => {
  it.each([
    ['/', 'home'],
    ['/board/clinical/new', 'ask'],
    ['/topics/a1', 'ask'],
    ['/replies/a1/edit', 'ask'],
    ['/directory', 'people'],
    ['/account/password', null],
    ['/constructor', null],
    ['/__proto__', null],
  ])('of %s is %s', (path, area) => {
    expect(areaOf(path)).toBe(area);
  });
});
