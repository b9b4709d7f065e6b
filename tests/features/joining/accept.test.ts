import { beforeAll, describe, expect, it } from 'vitest';
import { findPerson } from '~/features/accounts/people.server';
import { acceptInvitation, viewInvitation } from '~/features/joining/accept.server';
import { invite, withdraw } from '~/features/joining/invitations.server';
import '~/features/register.server';
import { visitor, type Actor, type Person } from '~/platform/actor';
import { atTime, newToken, secondsFromNow } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { cookiesOf, handleOf, newBrowser, signInAs } from '../accounts/browser';
import { toldTo } from '../notices/told';
import { addPractice, closeOrganisation, inviteInput, PASSWORD } from './joining';
import { tokenOf, usePost } from './mails';

useFreshDatabase();
const post = usePost();

let webmaster: Person;
let practice: string;
beforeAll(async () => {
  webmaster = await addMember(['webmaster']);
  practice = await addPractice('Ferry Lane Surgery');
});

async function inviteOne(more: Parameters<typeof inviteInput>[1] = {}) {
  const input = inviteInput(practice, more);
  const id = await invite(webmaster, input);
  return { id, input, token: tokenOf(await post.collectOne('invites you'), '/invitation') };
}

const accept = (token: string, name = 'Dr Ada Example', actor: Actor = visitor) =>
  acceptInvitation(actor, { token, name, newPassword: PASSWORD }, newBrowser());

const joinedWith = async (email: string) => {
  const { id } = await db().person.findUniqueOrThrow({ where: { email } });
  const person = await findPerson(id);
  if (!person) throw new Error('Nobody');
  return person;
};

describe('whoever has the link', () => {
  it('sees who invites them, and for what', async () => {
    const { token, input } = await inviteOne({ message: 'Do join.' });
    expect(await viewInvitation(token)).toEqual({
      kind: 'open',
      name: input.name,
      email: input.email,
      organisation: 'Ferry Lane Surgery',
      inviter: webmaster.name,
      message: 'Do join.',
    });
  });

  it('joins as a member of the organisation, under the name they say, and is signed in', async () => {
    const { token, input } = await inviteOne();
    const headers = await accept(token, 'Professor Zoë O’Shea');
    expect(await handleOf(cookiesOf(headers))).not.toBeNull();
    const person = await joinedWith(input.email);
    expect(person).toMatchObject({
      name: 'Professor Zoë O’Shea',
      givenName: 'Zoë',
      roles: ['member'],
    });
    expect(await handleOf(await signInAs(person, PASSWORD))).not.toBeNull();
  });

  it('holds the role they were invited as', async () => {
    const { token, input } = await inviteOne({ role: 'steering' });
    await accept(token);
    expect([...(await joinedWith(input.email)).roles].sort()).toEqual(['member', 'steering']);
  });

  it('uses nothing up by looking, as mail scanners do', async () => {
    const { token } = await inviteOne();
    for (let times = 0; times < 3; times += 1) await viewInvitation(token);
    await accept(token);
  });

  it('lets their inviter know', async () => {
    await toldTo(webmaster);
    const { token } = await inviteOne();
    await accept(token, 'Dr Known Now');
    expect((await toldTo(webmaster))[0]).toBe('Dr Known Now, whom you invited, has joined');
  });

  it('stands in the audit log as having joined by invitation', async () => {
    const { token, input } = await inviteOne({ role: 'lead' });
    await accept(token);
    const entry = await db().auditEntry.findFirst({
      where: { kind: 'joining.accepted' },
      orderBy: { seq: 'desc' },
    });
    expect(entry).toMatchObject({
      actorId: (await joinedWith(input.email)).id,
      details: { roles: ['member', 'lead'], trusted: false },
    });
  });
});

describe('a link', () => {
  it('works once', async () => {
    const { token, input } = await inviteOne();
    await accept(token);
    const later = secondsFromNow(10 * 60);
    await expect(atTime(later, () => accept(token))).rejects.toThrow(/has been used. Sign in/);
    expect((await viewInvitation(token)).kind).toBe('accepted');
    expect(await db().person.count({ where: { email: input.email } })).toBe(1);
  });

  it('makes one account when it is used twice at the same time, and both are let in', async () => {
    const { token, input } = await inviteOne();
    // A double click.
    const answers = await Promise.all([accept(token), accept(token), accept(token)]);
    expect(await db().person.count({ where: { email: input.email } })).toBe(1);
    for (const headers of answers) expect(await handleOf(cookiesOf(headers))).not.toBeNull();
  });

  it('that is taken back while it is used does one or the other', async () => {
    const { id, token, input } = await inviteOne();
    const results = await Promise.allSettled([accept(token), withdraw(webmaster, id)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const joined = results[0].status === 'fulfilled' ? 1 : 0;
    expect(await db().person.count({ where: { email: input.email } })).toBe(joined);
  });

  it('that has just been used lets nobody in with another password', async () => {
    const { token } = await inviteOne();
    await accept(token);
    const other = { token, name: 'Somebody', newPassword: 'another long password' };
    await expect(acceptInvitation(visitor, other, newBrowser())).rejects.toThrow(Conflict);
  });

  it.each([
    ['taken back', /taken back/, (id: string) => withdraw(webmaster, id)],
    ['run out', /run out/, () => Promise.resolve()],
  ])('that was %s lets nobody in', async (state, words, end) => {
    const { id, token, input } = await inviteOne();
    await end(id);
    const moment = secondsFromNow(state === 'run out' ? 15 * 24 * 60 * 60 : 0);
    await expect(atTime(moment, () => accept(token))).rejects.toThrow(words);
    expect(await db().person.count({ where: { email: input.email } })).toBe(0);
  });

  it('for an organisation that has closed since says so, and lets nobody in', async () => {
    const practice = await addPractice('Soon Closed Surgery');
    const input = inviteInput(practice);
    await invite(webmaster, input);
    const token = tokenOf(await post.collectOne('invites you'), '/invitation');
    await closeOrganisation(practice);
    expect(await viewInvitation(token)).toEqual({ kind: 'closed' });
    await expect(accept(token)).rejects.toThrow(/has closed/);
    expect(await db().person.count({ where: { email: input.email } })).toBe(0);
  });

  it.each([
    ['nothing', ''],
    ['something made up', 'made up'],
    ['another secret', newToken()],
  ])('that carries %s lets nobody in', async (_, token) => {
    expect(await viewInvitation(token)).toEqual({ kind: 'unknown' });
    await expect(accept(token)).rejects.toThrow(Conflict);
  });

  it('is not for somebody who is signed in as another person', async () => {
    const { token } = await inviteOne();
    await expect(accept(token, 'Me too', await addMember())).rejects.toThrow(/signed in already/);
    expect((await viewInvitation(token)).kind).toBe('open');
  });
});
