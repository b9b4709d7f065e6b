import { beforeAll, describe, expect, it } from 'vitest';
import { acceptInvitation } from '~/features/joining/accept.server';
import { applyToJoin } from '~/features/joining/apply.server';
import { confirmApplication } from '~/features/joining/confirm.server';
import { approve, askApplicant, decline } from '~/features/joining/decide.server';
import { invite, withdraw } from '~/features/joining/invitations.server';
import { addOrganisation } from '~/features/organisations/organisations.server';
import '~/features/register.server';
import { theProcess, visitor, type Person } from '~/platform/actor';
import { atTime, newId, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { findJobKind } from '~/platform/jobs/registry.server';
import { erasePersonalData, listPersonalData } from '~/platform/personal-data/personal-data.server';
import { moveReferences } from '~/platform/references/references.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { newBrowser } from '../accounts/browser';
import { addPractice, inviteInput, joinInput, PASSWORD } from './joining';
import { tokenOf, usePost } from './mails';

/** What is kept, for how long, and what becomes of it when people and organisations merge or go. */

useFreshDatabase();
const post = usePost();

let webmaster: Person;
let practice: string;
beforeAll(async () => {
  webmaster = await addMember(['webmaster']);
  practice = await addPractice('Ferry Lane Surgery');
});

/** Somebody asks to join and confirms. */
async function apply(more: Parameters<typeof joinInput>[1] = {}) {
  const input = joinInput(practice, more);
  await confirmApplication((await applyToJoin(input, newId())) ?? '');
  await post.collect();
  const { id } = await db().application.findFirstOrThrow({ where: { email: input.email } });
  return { id, input };
}

/** Somebody joins by an approved application. */
async function joinByApplication(decider = webmaster) {
  const { id, input } = await apply({ name: 'Dr Joined Before' });
  await askApplicant(decider, id, 'Who are you?');
  await approve(decider, id, { organisation: practice, role: null });
  const mail = (await post.collect()).find(({ subject }) => subject === 'You can join the network');
  const token = tokenOf(mail!, '/invitation');
  await acceptInvitation(visitor, { token, name: 'Dr Ada', newPassword: PASSWORD }, newBrowser());
  const person = await db().person.findUniqueOrThrow({ where: { email: input.email } });
  return { applicationId: id, personId: person.id };
}

describe('the daily sweep', () => {
  const sweep = async (days: number) => {
    const moment = secondsFromNow(days * 24 * 60 * 60);
    const context = { jobId: 0, signal: new AbortController().signal };
    await atTime(moment, async () => {
      await findJobKind('platform.sweep')?.run({}, context);
    });
  };
  const standing = async (ids: string[]) =>
    (await db().application.findMany({ where: { id: { in: ids } } })).map(({ id }) => id);

  it('removes what nobody confirmed after a week, what was decided after 90 days, and nothing that waits', async () => {
    const unconfirmed = joinInput(practice);
    await applyToJoin(unconfirmed, newId());
    const { id: fresh } = await db().application.findFirstOrThrow({
      where: { email: unconfirmed.email },
    });
    const { id: waiting } = await apply();
    const { id: declined } = await apply();
    await decline(webmaster, declined, 'No.');
    const all = [fresh, waiting, declined];

    await sweep(6.9);
    expect((await standing(all)).sort()).toEqual([...all].sort());
    await sweep(7.1);
    expect((await standing(all)).sort()).toEqual([waiting, declined].sort());
    await sweep(89.9);
    expect(await standing(all)).toContain(declined);
    await sweep(90.1);
    expect(await standing(all)).toEqual([waiting]);
    expect(await db().applicationMessage.count({ where: { applicationId: declined } })).toBe(0);
  });

  it('removes invitations that nobody used, and keeps who let whom in', async () => {
    const left = await invite(webmaster, inviteInput(practice));
    const back = await invite(webmaster, inviteInput(practice));
    await withdraw(webmaster, back);
    const { personId } = await joinByApplication();
    const kept = async () =>
      (
        await db().invitation.findMany({
          where: { OR: [{ id: { in: [left, back] } }, { personId }] },
        })
      ).length;
    await sweep(89);
    expect(await kept()).toBe(3);
    await sweep(91);
    expect(await kept()).toBe(2); // the one that ran out later
    await sweep(90 + 15);
    expect(await kept()).toBe(1);
    expect(await db().invitation.findUnique({ where: { personId } })).not.toBeNull();
  });
});

describe('merging', () => {
  const merge = (to: 'person' | 'organisation', from: string, into: string) =>
    change(theProcess, (tx) => moveReferences(tx, to, from, into));

  it('two organisations leaves nothing that names the one that goes', async () => {
    const facts = { kind: 'practice', parentId: null, madeUp: true };
    const from = await addOrganisation(theProcess, { name: 'Goes', ...facts });
    const into = await addOrganisation(theProcess, { name: 'Stays', ...facts });
    await invite(webmaster, inviteInput('goes'));
    await applyToJoin(joinInput('goes'), newId());
    await merge('organisation', from, into);
    for (const [id, count] of [
      [from, 0],
      [into, 1],
    ] as const) {
      expect(await db().invitation.count({ where: { organisationId: id } })).toBe(count);
      expect(await db().application.count({ where: { organisationId: id } })).toBe(count);
    }
  });

  it('two people keeps one way of having joined, and all that either did', async () => {
    const from = await addMember(['webmaster']);
    const first = await joinByApplication(from);
    const second = await joinByApplication(from);
    await invite(from, inviteInput(practice));
    const invited = await db().invitation.count({ where: { invitedById: from.id } });
    await merge('person', from.id, webmaster.id);
    expect(await db().invitation.count({ where: { invitedById: from.id } })).toBe(0);
    expect(await db().application.count({ where: { decidedById: from.id } })).toBe(0);
    expect(await db().applicationMessage.count({ where: { fromId: from.id } })).toBe(0);
    expect(
      await db().invitation.count({ where: { invitedById: webmaster.id } }),
    ).toBeGreaterThanOrEqual(invited);

    await merge('person', first.personId, second.personId);
    expect(await db().invitation.findUnique({ where: { personId: first.personId } })).toBeNull();
    expect(
      await db().invitation.findUnique({ where: { personId: second.personId } }),
    ).toMatchObject({ applicationId: second.applicationId });
    const neverInvited = await addMember();
    await merge('person', second.personId, neverInvited.id);
    expect(
      await db().invitation.findUnique({ where: { personId: neverInvited.id } }),
    ).toMatchObject({ applicationId: second.applicationId });
  });
});

describe('what is known of a person', () => {
  const own = () => {
    const data = listPersonalData().find(({ key }) => key === 'joining');
    if (!data) throw new Error('Not registered');
    return data;
  };

  it('can be copied: how they joined, and nothing of others', async () => {
    const decider = await addMember(['webmaster']);
    const { personId } = await joinByApplication(decider);
    const copy = JSON.stringify(await own().export(personId));
    expect(copy).toContain('We redesign dermatology.');
    expect(copy).not.toContain(decider.id);
    expect(copy).not.toContain('Who are you?');

    const email = inviteInput(practice).email;
    await invite(
      decider,
      inviteInput(practice, { email, name: 'Dr Third Party', message: 'Mine' }),
    );
    const deciders = JSON.stringify(await own().export(decider.id));
    for (const text of ['Who are you?', 'Mine', 'approved']) expect(deciders).toContain(text);
    for (const text of [email, 'Third', 'dermatology']) expect(deciders).not.toContain(text);
    await post.collect();
  });

  it('goes when they leave, again and again; whom they invited stays invited', async () => {
    const decider = await addMember(['webmaster']);
    const { applicationId, personId } = await joinByApplication(decider);
    const invited = await invite(decider, inviteInput(practice, { message: 'A personal word' }));
    for (let times = 0; times < 2; times += 1) {
      await change(theProcess, async (tx) => {
        await erasePersonalData(tx, personId);
        await erasePersonalData(tx, decider.id);
      });
    }
    expect(await db().invitation.findUnique({ where: { personId } })).toBeNull();
    expect(await db().application.findUnique({ where: { id: applicationId } })).toBeNull();
    expect(await db().invitation.findUnique({ where: { id: invited } })).toMatchObject({
      message: '',
      withdrawnAt: null,
    });
  });
});
