import { beforeAll, expect, it } from 'vitest';
import '~/features/register.server';
import { revokeRole } from '~/features/accounts/roles.server';
import { comeBack, findAbsence, goAway } from '~/features/directory/absence.server';
import { findEntry } from '~/features/directory/entry.server';
import { theProcess, type Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { beginningOf } from '~/platform/calendar/moments';
import { atTime, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db, theDatabase } from '~/platform/database/database.server';
import { Forbidden, Invalid } from '~/platform/errors';
import { findNoticeKind } from '~/platform/notices/notice-kinds.server';
import { addMember, useFreshDatabase } from '../../support/database';

/** Holiday cover. */

useFreshDatabase();

let away: Person;
let deputy: Person;
let reader: Person;
beforeAll(async () => {
  [away, deputy, reader] = [await addMember(), await addMember(), await addMember()];
});

const inDays = (days: number) => addDays(londonDay(now()), days);
const tell = async (person: Person) => {
  const row = await db().activity.findFirstOrThrow({
    where: { kind: 'directory.went-away' },
    orderBy: { seq: 'desc' },
  });
  const entry = { ...row, subjects: row.subjects as Record<string, string> };
  const kind = findNoticeKind('directory.stands-in');
  return {
    concerns: await kind?.concerns(entry),
    told: (await kind?.tell(person, [entry]))?.[0] ?? null,
  };
};

it('is seen by everybody until the day begins, and is over by itself', async () => {
  const back = inDays(10);
  await goAway(away, { back, deputyId: deputy.id });
  const seen = { until: beginningOf(back).toISOString() };
  expect((await findEntry(reader, away.id)).absence).toEqual({
    ...seen,
    deputy: { id: deputy.id, name: deputy.name },
  });
  const at = (moment: Date) => atTime(moment, () => findAbsence(away));
  expect(await at(new Date(beginningOf(back).getTime() - 1))).toMatchObject(seen);
  expect(await at(beginningOf(back))).toBeNull();
});

it('is told to the deputy, as long as it is so', async () => {
  await goAway(away, { back: inDays(3), deputyId: deputy.id });
  const { concerns, told } = await tell(deputy);
  expect(concerns).toEqual([deputy.id]);
  expect(told?.sentence).toMatch(
    new RegExp(`^You answer for ${away.name}, who is away until \\w+day `),
  );
  expect(told?.to).toBe(`/directory/${away.id}`);
  expect((await tell(reader)).told).toBeNull();
  await comeBack(away);
  expect((await tell(deputy)).told).toBeNull();
});

it('needs a day to come, and another member', async () => {
  const refused = [
    { back: inDays(0), deputyId: null },
    { back: inDays(367), deputyId: null },
    { back: inDays(2), deputyId: away.id },
    { back: inDays(2), deputyId: 'noSuchMember' },
  ];
  for (const term of refused) await expect(goAway(away, term)).rejects.toThrow(Invalid);
  await expect(goAway({ ...away, roles: [] }, { back: inDays(2), deputyId: null })).rejects.toThrow(
    Forbidden,
  );
  expect(await findAbsence(away)).toBeNull();
});

it('may have nobody who answers, and be put off', async () => {
  await goAway(away, { back: inDays(2), deputyId: deputy.id });
  await goAway(away, { back: inDays(5), deputyId: null });
  expect(await findAbsence(away)).toEqual({
    until: beginningOf(inDays(5)).toISOString(),
    deputy: null,
  });
});

it('is covered by nobody who has been removed or has left', async () => {
  const [removed, left] = [await addMember(), await addMember()];
  await goAway(away, { back: inDays(2), deputyId: left.id });
  await revokeRole(theProcess, removed.id, 'member');
  await change(theProcess, (tx) =>
    tx.person.update({ where: { id: left.id }, data: { leftAt: now() } }),
  );
  for (const { id } of [removed, left]) {
    await expect(goAway(away, { back: inDays(2), deputyId: id })).rejects.toThrow(Invalid);
  }
});

it('names nobody to answer who is no member any more', async () => {
  const removed = await addMember();
  await goAway(away, { back: inDays(5), deputyId: removed.id });
  expect((await findAbsence(away))?.deputy?.id).toBe(removed.id);
  await theDatabase().writer.roleGrant.deleteMany({ where: { personId: removed.id } });
  expect(await findAbsence(away)).toMatchObject({ deputy: null });
  expect((await findEntry(reader, away.id)).absence).toMatchObject({ deputy: null });
});

it('ended, says nothing, and ending it again is nothing', async () => {
  await comeBack(away);
  await comeBack(away);
  expect(await findAbsence(away)).toBeNull();
  const said = await db().activity.count({ where: { kind: 'directory.came-back' } });
  expect(said).toBe(2);
});
