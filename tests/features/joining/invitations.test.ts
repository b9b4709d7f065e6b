import { beforeAll, describe, expect, it } from 'vitest';
import { revokeRole } from '~/features/accounts/roles.server';
import { acceptInvitation, viewInvitation } from '~/features/joining/accept.server';
import { invite, sendAgain, withdraw } from '~/features/joining/invitations.server';
import { listInvitations } from '~/features/joining/list-invitations.server';
import { INVITED_ALREADY, REMOVED } from '~/features/joining/words';
import '~/features/register.server';
import { theProcess, visitor, type Person } from '~/platform/actor';
import { atTime, secondsFromNow } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { emailOf, newBrowser } from '../accounts/browser';
import { addPractice, closeOrganisation, inviteInput, newEmail, PASSWORD } from './joining';
import { readerOf, tokenOf, usePost } from './mails';

useFreshDatabase();
const post = usePost();

let webmaster: Person;
let steering: Person;
let member: Person;
let practice: string;
beforeAll(async () => {
  webmaster = await addMember(['webmaster']);
  steering = await addMember(['steering']);
  member = await addMember(['lead', 'agent']);
  practice = await addPractice('Ferry Lane Surgery');
});

const DAY = 24 * 60 * 60;
const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(secondsFromNow(days * DAY), work);

/** Invites somebody and answers their link. */
async function inviteOne(more: Parameters<typeof inviteInput>[1] = {}, actor = steering) {
  const input = inviteInput(practice, more);
  const id = await invite(actor, input);
  const mail = await post.collectOne();
  return { id, input, mail, token: tokenOf(mail, '/invitation') };
}

describe('an invitation', () => {
  it('is mailed to whom it is for, with who invites, their words and until when it works', async () => {
    const { mail, input } = await inviteOne({ message: 'We met in Ely.\nDo join us.' });
    expect(readerOf(mail)).toBe(input.email);
    expect(mail.subject).toBe(`${steering.name} invites you to join the network`);
    expect(mail.text).toContain('Hello Ada');
    expect(mail.text).toContain('for Ferry Lane Surgery');
    expect(mail.text).toContain('“We met in Ely.\nDo join us.”');
    expect(mail.text).toMatch(/works once, until \w+day \d+ \w+ \d{4}/);
  });

  it('without a message has no empty place for one', async () => {
    const { mail } = await inviteOne();
    expect(mail.text).not.toMatch(/\n{3}/);
    expect(mail.html).not.toMatch(/<p[^>]*><\/p>/);
  });

  it('is kept without what its link carries', async () => {
    const { token } = await inviteOne();
    expect(JSON.stringify(await db().invitation.findMany())).not.toContain(token);
    expect(JSON.stringify(await db().mail.findMany())).not.toContain(token);
  });

  it('works for two weeks', async () => {
    const { token } = await inviteOne();
    expect((await inDays(13.9, () => viewInvitation(token))).kind).toBe('open');
    expect((await inDays(14.1, () => viewInvitation(token))).kind).toBe('run-out');
  });

  it('stands in the audit log without naming whom it is for', async () => {
    const { id } = await inviteOne({ name: 'Unmistakable Person' });
    const entries = await db().auditEntry.findMany({ where: { kind: 'joining.invited' } });
    expect(entries.at(-1)).toMatchObject({
      actorId: steering.id,
      details: { organisation: 'Ferry Lane Surgery', role: null },
    });
    expect(JSON.stringify(entries)).not.toContain('Unmistakable');
    const logged = await db().activity.findMany({ where: { kind: 'joining.invited' } });
    expect(logged.at(-1)?.subjects).toEqual({ invitation: id });
  });
});

describe('inviting', () => {
  it('is for the webmaster and the steering group', async () => {
    await expect(invite(webmaster, inviteInput(practice))).resolves.toBeTruthy();
    await expect(invite(steering, inviteInput(practice))).resolves.toBeTruthy();
    await expect(invite(member, inviteInput(practice))).rejects.toThrow(Forbidden);
    await expect(listInvitations(member, 'waiting', null)).rejects.toThrow(Forbidden);
    await post.collect();
  });

  it.each(['lead', 'steering', 'agent'] as const)(
    'somebody as %s is for the webmaster alone',
    async (role) => {
      await expect(invite(steering, inviteInput(practice, { role }))).rejects.toThrow(Forbidden);
      const { id } = await inviteOne({ role }, webmaster);
      expect(await db().invitation.findUnique({ where: { id } })).toMatchObject({ role });
    },
  );

  it('somebody who was removed says who can let them back in', async () => {
    const removed = await addMember();
    const email = await emailOf(removed);
    await revokeRole(theProcess, removed.id, 'member');
    await expect(invite(steering, inviteInput(practice, { email }))).rejects.toMatchObject({
      errors: { email: REMOVED },
    });
  });

  it('a member says that there is one, and not who', async () => {
    const email = await emailOf(member);
    await expect(invite(steering, inviteInput(practice, { email }))).rejects.toMatchObject({
      errors: { email: 'Somebody with this email address is a member already' },
    });
  });

  it('somebody twice is refused, and possible again when the first has run out', async () => {
    const { input } = await inviteOne();
    await expect(invite(webmaster, input)).rejects.toMatchObject({
      errors: { email: INVITED_ALREADY },
    });
    await inDays(15, () => invite(webmaster, input));
    await inDays(15, () => post.collectOne());
  });

  it.each(['no-such', ''])(
    'for an organisation that is not there (%j) is refused',
    async (slug) => {
      await expect(invite(steering, inviteInput(slug))).rejects.toThrow(Invalid);
    },
  );

  it('for an organisation that is closed is refused', async () => {
    const closed = await addPractice('Closed Surgery');
    await closeOrganisation(closed);
    await expect(invite(steering, inviteInput(closed))).rejects.toThrow(Invalid);
  });
});

describe('sending again', () => {
  it('mails another link with its full time, and ends the older one', async () => {
    const { id, token: older } = await inviteOne();
    await inDays(10, () => sendAgain(webmaster, { id }));
    const newer = tokenOf(await inDays(10, () => post.collectOne()), '/invitation');
    expect((await viewInvitation(older)).kind).toBe('unknown');
    expect((await inDays(23, () => viewInvitation(newer))).kind).toBe('open');
  });

  it('is possible by the address of one that waits', async () => {
    const { input } = await inviteOne();
    await sendAgain(steering, { email: input.email });
    expect(readerOf(await post.collectOne())).toBe(input.email);
    await expect(sendAgain(steering, { email: newEmail() })).rejects.toThrow(NotFound);
  });

  it('is not for members, and not for one that was taken back or accepted', async () => {
    const { id } = await inviteOne();
    await expect(sendAgain(member, { id })).rejects.toThrow(Forbidden);
    await withdraw(steering, id);
    await expect(sendAgain(steering, { id })).rejects.toThrow(Conflict);
    const accepted = await inviteOne();
    await acceptInvitation(
      visitor,
      { ...accepted, name: 'Ada', newPassword: PASSWORD },
      newBrowser(),
    );
    await expect(sendAgain(steering, { id: accepted.id })).rejects.toThrow(Conflict);
    await expect(withdraw(steering, accepted.id)).rejects.toThrow(Conflict);
  });

  it('of one that has run out is refused when another waits', async () => {
    const { id, input } = await inviteOne();
    await inDays(15, () => invite(webmaster, input));
    await inDays(15, () => post.collectOne());
    await expect(inDays(15, () => sendAgain(webmaster, { id }))).rejects.toThrow(INVITED_ALREADY);
  });
});

describe('taking back', () => {
  it('ends the link, once, and says so', async () => {
    const { id, token } = await inviteOne();
    await withdraw(steering, id);
    expect((await viewInvitation(token)).kind).toBe('withdrawn');
    await expect(withdraw(steering, id)).rejects.toThrow(Conflict);
  });

  it('is for whoever sent it, and the webmaster', async () => {
    const other = await addMember(['steering']);
    const first = await inviteOne();
    await expect(withdraw(other, first.id)).rejects.toThrow(Forbidden);
    await expect(withdraw(member, first.id)).rejects.toThrow(Forbidden);
    await withdraw(webmaster, first.id);
    const second = await inviteOne({}, webmaster);
    await expect(withdraw(steering, second.id)).rejects.toThrow(Forbidden);
    await expect(withdraw(steering, 'no-such')).rejects.toThrow(NotFound);
  });
});

describe('the list', () => {
  it('shows each state by itself, counted, and every invitation once', async () => {
    const moment = secondsFromNow(100 * DAY);
    await atTime(moment, async () => {
      for (let n = 0; n < 60; n += 1) await invite(steering, inviteInput(practice));
      const { counts } = await listInvitations(steering, 'waiting', null);
      expect(counts.waiting).toBe(60);
      expect(counts['run-out']).toBeGreaterThan(0);
      const seen: string[] = [];
      let before: string | null = null;
      do {
        const page = await listInvitations(webmaster, 'waiting', before);
        seen.push(...page.rows.map(({ id }) => id));
        before = page.older;
      } while (before !== null);
      expect(new Set(seen).size).toBe(60);
      expect(seen).toHaveLength(60);
    });
  });
});
