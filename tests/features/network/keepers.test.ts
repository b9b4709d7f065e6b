import { beforeAll, expect, it } from 'vitest';
import { revokeRole } from '~/features/accounts/roles.server';
import { listKeepers } from '~/features/network/keepers.server';
import { theProcess, visitor, type Person } from '~/platform/actor';
import { now, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { Forbidden } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';

useFreshDatabase();

let member: Person;
let steering: Person;
let webmaster: Person;
beforeAll(async () => {
  member = await addMember();
  steering = await addMember(['steering']);
  webmaster = await addMember(['webmaster', 'steering']);
});

const lend = (personId: string, startsAt: Date, endsAt: Date) =>
  change(theProcess, (tx) =>
    tx.roleGrant.create({
      data: { personId, role: 'webmaster', grantedAt: now(), startsAt, endsAt },
    }),
  );

it('tells members who looks after the network and who is in the steering group', async () => {
  const { webmasters, steering: group } = await listKeepers(member);
  expect(webmasters.map(({ id }) => id)).toEqual([webmaster.id]);
  expect(group.map(({ id }) => id).sort()).toEqual([steering.id, webmaster.id].sort());
  expect(group.find(({ id }) => id === steering.id)).toEqual({
    id: steering.id,
    name: steering.name,
    jobTitle: expect.any(String) as string,
    organisation: expect.any(String) as string,
  });
});

it('names deputies while they are deputies', async () => {
  const [nowadays, later] = [await addMember(), await addMember()];
  await lend(nowadays.id, secondsFromNow(-60), secondsFromNow(60));
  await lend(later.id, secondsFromNow(60), secondsFromNow(120));
  const ids = (await listKeepers(member)).webmasters.map(({ id }) => id);
  expect(ids).toContain(nowadays.id);
  expect(ids).not.toContain(later.id);
});

it('does not name whoever has given it up', async () => {
  const former = await addMember(['steering']);
  await revokeRole(theProcess, former.id, 'steering');
  const { steering: group } = await listKeepers(member);
  expect(group.map(({ id }) => id)).not.toContain(former.id);
});

it('is for members', async () => {
  await expect(listKeepers(visitor)).rejects.toThrow(Forbidden);
  await expect(listKeepers({ ...member, roles: [] })).rejects.toThrow(Forbidden);
});
