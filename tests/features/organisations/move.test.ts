import { describe, expect, it } from 'vitest';
import { closeOrganisation } from '~/features/organisations/edit.server';
import { idsBelow, waysTo } from '~/features/organisations/family.server';
import { viewPlace } from '~/features/organisations/forms.server';
import { moveOrganisation, versionOfPlace } from '~/features/organisations/move.server';
import { mergeOrganisations } from '~/features/organisations/merge.server';
import '~/features/organisations/references.server';
import { theProcess, visitor } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { Forbidden, Invalid } from '~/platform/errors';
import { Chance } from '../../../prisma/large/chance';
import { addMember, useFreshDatabase } from '../../support/database';
import { organisation } from './support';

useFreshDatabase();

const parentOf = async (id: string) =>
  (await db().organisation.findUniqueOrThrow({ where: { id } })).parentId;
const move = async (id: string, to: string | null) =>
  moveOrganisation(theProcess, id, to, versionOfPlace(await parentOf(id)));

async function family() {
  const top = await organisation();
  const middle = await organisation({ parentId: top.id });
  const bottom = await organisation({ parentId: middle.id });
  return { top: top.id, middle: middle.id, bottom: bottom.id };
}

describe('moving an organisation', () => {
  it('takes all that belongs to it along', async () => {
    const { top, middle, bottom } = await family();
    const { id: other } = await organisation();
    await move(middle, other);
    expect(await idsBelow(db(), other)).toEqual([middle, bottom]);
    expect(await idsBelow(db(), top)).toEqual([]);
    const way = (await waysTo(db(), [bottom])).get(bottom) ?? [];
    expect(way.map(({ id }) => id)).toEqual([other, middle]);
  });

  it('lets it stand by itself', async () => {
    const { middle } = await family();
    await move(middle, null);
    expect(await parentOf(middle)).toBe(null);
  });

  it('offers the place it has, though that is closed', async () => {
    const { top, middle } = await family();
    await closeOrganisation(theProcess, top);
    const { parent, choices } = await viewPlace(theProcess, middle);
    expect(choices[0]).toMatchObject({ id: top, slug: parent });
    expect(choices[0]?.name).toMatch(/ \(closed\)$/);
  });

  it('never makes it belong to itself', async () => {
    const { top, bottom } = await family();
    for (const into of [top, bottom]) {
      const error = await move(top, into).catch((thrown: unknown) => thrown);
      expect((error as Invalid).errors.parent).toMatch(/belongs to .* itself/);
    }
    expect(await parentOf(top)).toBe(null);
  });

  it('is refused when somebody moved it meanwhile, or the other is not there', async () => {
    const { top, bottom } = await family();
    const stale = versionOfPlace(top);
    await expect(moveOrganisation(theProcess, bottom, top, stale)).rejects.toThrow(Invalid);
    await expect(move(bottom, 'nobody')).rejects.toThrow(Invalid);
  });

  it('is the webmaster’s', async () => {
    const { top, bottom } = await family();
    const version = versionOfPlace(await parentOf(bottom));
    for (const other of [visitor, await addMember(['steering'])]) {
      const moved = moveOrganisation(other, bottom, top, version);
      await expect(moved).rejects.toThrow(Forbidden);
    }
    await moveOrganisation(await addMember(['webmaster']), bottom, top, version);
  });
});

it('no moving and merging at random makes a circle, or loses anybody', async () => {
  const chance = new Chance(17);
  const ids: string[] = [];
  for (let count = 0; count < 15; count += 1) ids.push((await organisation()).id);
  for (let step = 0; step < 120; step += 1) {
    const one = chance.pick(ids);
    const other = chance.pick(ids);
    if (step % 12 === 11 && one !== other && ids.length > 6) {
      await mergeOrganisations(theProcess, one, other);
      ids.splice(ids.indexOf(one), 1);
    } else {
      await move(one, chance.pick([other, other, other, null])).catch((error: unknown) => {
        if (!(error instanceof Invalid)) throw error;
      });
    }
    // Reading a way would never end in a circle, so the ups are counted.
    for (const id of ids) {
      let at: string | null = id;
      let ups = 0;
      while (at !== null && ups <= ids.length) {
        at = await parentOf(at);
        ups += 1;
      }
      expect(ups).toBeLessThanOrEqual(ids.length);
    }
  }
});
