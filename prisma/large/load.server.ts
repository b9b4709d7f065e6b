import { newestSeq } from '~/platform/activity/activity.server';
import { now } from '~/platform/clock.server';
import { type Insert, writeInBulk } from '~/platform/database/bulk.server';
import { db } from '~/platform/database/database.server';
import { people } from '../demo/people';
import { loadNetwork } from '../demo/load.server';
import { Chance } from './chance';
import { DebateWriter } from './debate-writer';
import { planDebate } from './debate';
import { addEntries } from './entries';
import { nameMember } from './members';
import type { Size } from './sizes';

/**
 * A network large enough to measure with. Lists, organisations and the demonstration's own people come through the
 * verbs; the rest is written in bulk, as the verbs would have written it (tests/prisma/large.test.ts compares).
 */

const SEED = 1948;
const DAY = 24 * 60 * 60 * 1000;
/** Before the first query. */
const MEMBERS_SINCE = 731;

/**
 * Loads lists and people into an empty database that is open.
 *
 * @returns adds the rest, once the database is closed
 */
export async function loadLarge(size: Size): Promise<(file: string) => void> {
  await loadNetwork();
  const places = {
    sections: await idsOf(db().section.findMany({ orderBy: { position: 'asc' } })),
    serviceAreas: await idsOf(db().serviceArea.findMany({ orderBy: { position: 'asc' } })),
  };
  const organisations = await idsOf(
    db().organisation.findMany({
      where: { kindSlug: { in: ['cluster', 'practice'] } },
      orderBy: { slug: 'asc' },
    }),
  );
  const professions = (await db().profession.findMany({ orderBy: { slug: 'asc' } })).map(
    ({ slug }) => slug,
  );
  const seasoned = people.filter(({ joinedDaysAgo }) => joinedDaysAgo >= MEMBERS_SINCE);
  const emails = seasoned.map(({ email }) => email);
  const known = await idsOf(
    db().person.findMany({ where: { email: { in: emails } }, orderBy: { email: 'asc' } }),
  );
  const count = size.members - (await db().person.count());
  const seq = await newestSeq();
  const until = now().getTime();

  return (file) =>
    writeInBulk(file, (insert) => {
      const chance = new Chance(SEED);
      const joined = addMembers(insert, { count, seq, until, organisations, chance });
      // Chance of their own: the debate stays what it was.
      const own = { professions, serviceAreas: places.serviceAreas };
      addEntries(insert, joined, own, new Chance(SEED + 1), new Date(until));
      const writer = new DebateWriter(
        insert,
        { ...places, members: [...known, ...joined] },
        seq + count,
        chance,
      );
      for (const deed of planDebate(size, chance, until)) writer.write(deed);
      writer.finish();
    });
}

async function idsOf(rows: PromiseLike<Array<{ id: string }>>): Promise<string[]> {
  return (await rows).map(({ id }) => id);
}

function addMembers(
  insert: Insert,
  from: { count: number; seq: number; until: number; organisations: string[]; chance: Chance },
): string[] {
  const { count, chance } = from;
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const id = chance.id();
    const joinedAt = new Date(from.until - DAY * (MEMBERS_SINCE + 60 * (1 - number / count)));
    insert('Person', {
      id,
      kind: 'person',
      ...nameMember(number, chance),
      passwordHash: null, // has not chosen one yet
      organisationId: chance.pick(from.organisations),
      joinedAt,
      lastSeenAt: new Date(from.until - DAY * (number % 90)), // a third of them within the month
      leftAt: null,
    });
    const role = {
      role: 'member',
      grantedAt: joinedAt,
      startsAt: null,
      endsAt: null,
      grantedById: null,
    };
    insert('RoleGrant', { personId: id, ...role });
    const seq = from.seq + number;
    const subjects = { person: id };
    insert('Activity', { seq, kind: 'accounts.joined', subjects, actorId: null, at: joinedAt });
    insert('ActivityChannel', { channel: 'people', seq });
    ids.push(id);
  }
  return ids;
}
