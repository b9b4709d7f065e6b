import { describe, expect, it } from 'vitest';
import '~/features/network/home.server';
import { nameNetwork, viewFacts } from '~/features/network/network.server';
import { nameForm } from '~/features/network/schema';
import {
  beginSetUp,
  findSetUpStep,
  leaveSetUpStep,
  viewSetUp,
} from '~/features/network/set-up.server';
import { visitor } from '~/platform/actor';
import { atTime, now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Forbidden } from '~/platform/errors';
import { loadHomeParts } from '~/platform/home/home-parts.server';
import { addMember, useFreshDatabase } from '../../support/database';

useFreshDatabase();

const DAY = 24 * 60 * 60 * 1000;

describe('setting up', () => {
  it('is nothing for a network that was not made empty', async () => {
    const actor = await addMember(['webmaster']);
    expect(await findSetUpStep(actor)).toBeNull();
    expect(await viewSetUp()).toBeNull();
    expect(await leaveSetUpStep(actor, 'name')).toBeNull();
  });

  it('goes step by step, and remembers which', async () => {
    await beginSetUp();
    const actor = await addMember(['webmaster']);
    expect(await findSetUpStep(actor)).toBe('name');
    expect(await leaveSetUpStep(actor, 'name')).toBe('sections');
    // Sent twice, it does not leave the next step too.
    expect(await leaveSetUpStep(actor, 'name')).toBe('sections');
    expect(await viewSetUp()).toEqual({ next: 'sections' });
    expect(await leaveSetUpStep(actor, 'sections')).toBe('lists');
    // Whoever goes back to a step is led on to where they were.
    expect(await leaveSetUpStep(actor, 'name')).toBe('lists');
    expect(await viewSetUp()).toEqual({ next: 'lists' });
    expect(await leaveSetUpStep(actor, 'lists')).toBeNull();
    expect(await db().auditEntry.count({ where: { kind: 'network.set-up' } })).toBe(1);
  });

  it('then says what to do next, to the webmaster alone, for two weeks', async () => {
    const actor = await addMember(['webmaster']);
    expect((await loadHomeParts(actor))['network.set-up']).toEqual({ next: null });
    expect((await loadHomeParts(await addMember(['steering'])))['network.set-up']).toBeUndefined();
    const in15Days = new Date(now().getTime() + 15 * DAY);
    expect(await atTime(in15Days, viewSetUp)).toBeNull();
  });

  it('is the webmaster’s', async () => {
    for (const other of [visitor, await addMember(['lead', 'steering', 'agent'])]) {
      await expect(findSetUpStep(other)).rejects.toThrow(Forbidden);
      await expect(leaveSetUpStep(other, 'name')).rejects.toThrow(Forbidden);
      await expect(viewFacts(other)).rejects.toThrow(Forbidden);
    }
  });
});

describe('the name of the network', () => {
  const facts = { name: 'Fen', region: 'East', contactPhone: null, contactHours: null };

  it('changed by two takes the first’s, and tells the second', async () => {
    const [one, other] = [await addMember(['webmaster']), await addMember(['webmaster'])];
    const { version } = await viewFacts(one);
    await nameNetwork(one, facts, version);
    await expect(nameNetwork(other, { ...facts, name: 'Marsh' }, version)).rejects.toMatchObject({
      errors: { form: expect.stringContaining(`${one.name} changed this`) as string },
    });
    expect((await viewFacts(one)).values).toEqual(facts);
  });

  it.each(['+44 1632 960118', '01632 960 118', '(01632) 960118', '01632 960118 ext 12'])(
    'may come with the phone number %s',
    (contactPhone) => {
      expect(nameForm.parse({ name: 'Fen', contactPhone }).contactPhone).toBe(contactPhone);
    },
  );

  it('comes with no phone number that cannot be rung, and never without a name', () => {
    const { error } = nameForm.safeParse({ name: ' ', contactPhone: 'ask me' });
    expect(error?.issues.map(({ message }) => message)).toEqual([
      'Enter the name of the network',
      'Enter a phone number in the correct format, like 01632 960 118',
    ]);
  });
});
