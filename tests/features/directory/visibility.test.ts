import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { contactFields } from '~/features/directory/contacts';
import { shownToChoices, type ShownTo } from '~/features/directory/shown-to';
import { findEntry } from '~/features/directory/entry.server';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { Forbidden } from '~/platform/errors';
import { listPersonalData } from '~/platform/personal-data/personal-data.server';
import { search } from '~/platform/search/find.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { write } from './writing';

/** Who sees which contact detail: every field, for every choice, by every viewer, in every channel of the entry side. */

useFreshDatabase();

const values = {
  phone: '01632 960 777',
  mobile: '07700 900777',
  address: 'Quokka House',
};
const viewers = ['member', 'lead', 'agent', 'webmaster', 'steering', 'owner'] as const;
type Viewer = (typeof viewers)[number];
const people = {} as Record<Viewer, Person>;
let email: string;

beforeAll(async () => {
  for (const role of ['lead', 'agent', 'webmaster', 'steering'] as const) {
    people[role] = await addMember([role]);
  }
  people.member = await addMember();
  people.owner = await addMember();
  email = (await db().person.findUniqueOrThrow({ where: { id: people.owner.id } })).email ?? '';
});

const mayRead: Record<ShownTo, readonly Viewer[]> = {
  member: viewers,
  steering: ['steering', 'owner'],
  nobody: ['owner'],
};

const cases = contactFields.flatMap((field) =>
  shownToChoices.map((shownTo) => [field, shownTo] as const),
);

describe.each(cases)('%s, shown to %s', (field, shownTo) => {
  const value = () => (field === 'email' ? email : values[field]);

  beforeAll(async () => {
    const all = { email: 'nobody', phone: 'nobody', mobile: 'nobody', address: 'nobody' };
    const chosen = { ...all, [field]: shownTo };
    await write(people.owner, {
      ...values,
      emailShownTo: chosen.email,
      phoneShownTo: chosen.phone,
      mobileShownTo: chosen.mobile,
      addressShownTo: chosen.address,
    });
  });

  it.each(viewers)('as a page shows it to: %s', async (viewer) => {
    const entry = await findEntry(people[viewer], people.owner.id);
    if (mayRead[shownTo].includes(viewer)) {
      expect(entry.contacts[field]).toEqual({ kind: 'shown', value: value() });
    } else {
      expect(JSON.stringify(entry)).not.toContain(value());
      expect(entry.contacts[field].kind).toBe(shownTo === 'steering' ? 'steering' : 'none');
    }
  });

  it.each(viewers)('is found by search by nobody: %s', async (viewer) => {
    const found = await search(people[viewer], {
      text: `"${value()}"`,
      kind: 'person',
      labels: [],
      before: null,
    });
    expect(found.hits.map(({ id }) => id)).not.toContain(people.owner.id);
  });

  it('is in the owner’s own copy, and in nobody else’s', async () => {
    const copyOf = async (person: Person) => {
      const all = await Promise.all(listPersonalData().map((data) => data.export(person.id)));
      return JSON.stringify(all);
    };
    if (field !== 'email') expect(await copyOf(people.owner)).toContain(value());
    for (const viewer of viewers.filter((name) => name !== 'owner')) {
      expect(await copyOf(people[viewer])).not.toContain(value());
    }
  });
});

it('who is no member reads no entry at all', async () => {
  const stranger: Person = { ...people.member, id: 'someone', roles: [] };
  await expect(findEntry(stranger, people.owner.id)).rejects.toThrow(Forbidden);
});
