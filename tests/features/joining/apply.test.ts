import { beforeAll, describe, expect, it } from 'vitest';
import { revokeRole } from '~/features/accounts/roles.server';
import { acceptInvitation, viewInvitation } from '~/features/joining/accept.server';
import { requestToJoin } from '~/features/joining/apply.server';
import { confirmApplication, viewConfirmation } from '~/features/joining/confirm.server';
import { invite } from '~/features/joining/invitations.server';
import type { JoinInput } from '~/features/joining/schema';
import '~/features/register.server';
import { theProcess, visitor, type Person } from '~/platform/actor';
import { atTime, newToken, secondsFromNow } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Invalid } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { emailOf, newBrowser } from '../accounts/browser';
import { toldTo } from '../notices/told';
import {
  addPractice,
  closeOrganisation,
  inviteInput,
  joinInput,
  newEmail,
  PASSWORD,
  trustDomain,
} from './joining';
import { readerOf, tokenOf, usePost } from './mails';

useFreshDatabase();
const post = usePost();

let webmaster: Person;
let practice: string;
beforeAll(async () => {
  webmaster = await addMember(['webmaster']);
  practice = await addPractice('Ferry Lane Surgery');
  await trustDomain('trusted.example');
});

const HOUR = 60 * 60;

let networks = 0;
/** Each from another network address, so that no limit is met. */
const request = (input: JoinInput) => requestToJoin(input, `192.0.2.${(networks += 1)}`);

/** Asks to join and answers the token of the mail to a new address. */
async function askToJoin(more: Partial<JoinInput> = {}, organisation = practice) {
  const input = joinInput(organisation, more);
  await request(input);
  return { input, token: tokenOf(await post.collectOne(), '/join/confirm') };
}

const applicationOf = (email: string) => db().application.findFirst({ where: { email } });

describe('nobody learns from the form whether an address is known', () => {
  /** One address of each kind there is. */
  async function addresses() {
    const invited = inviteInput(practice);
    await atTime(secondsFromNow(-HOUR), () => invite(webmaster, invited));
    const { input: applied, token } = await (async () => {
      await post.collect();
      return askToJoin();
    })();
    await confirmApplication(token);
    await post.collect();
    const removed = await addMember();
    const removedEmail = await emailOf(removed);
    await revokeRole(theProcess, removed.id, 'member');
    await post.collect();
    return {
      member: await emailOf(await addMember()),
      removed: removedEmail,
      invited: invited.email,
      applied: applied.email,
      new: newEmail(),
    };
  }

  it('one row is written for each, of one length, and none of another kind', async () => {
    const known = await addresses();
    const length = Math.max(...Object.values(known).map((email) => email.length));
    const rows: string[] = [];
    for (const email of Object.values(known)) {
      const before = await countRows();
      // Texts of one length, so that what is left to tell is not theirs.
      await request(joinInput(practice, { email, reason: 'x'.repeat(50 + length - email.length) }));
      const after = await countRows();
      const changed = Object.entries(after).filter(([table, count]) => count !== before[table]);
      expect(changed).toEqual([['job', (before.job ?? 0) + 1]]);
      const job = await db().job.findFirstOrThrow({ orderBy: { id: 'desc' } });
      expect(job).toMatchObject({ kind: 'joining.look-up', about: null, state: 'waiting' });
      expect(JSON.stringify(job)).not.toContain(email);
      rows.push(
        JSON.stringify(job.input).replaceAll(/[\w-]{40,}/g, (sealed) => `${sealed.length}`),
      );
    }
    expect(new Set(rows).size).toBe(1);
  });

  it('one mail goes to each, and the row looks the same when that is done', async () => {
    await post.collect();
    const known = await addresses();
    const subjects: Record<string, string | undefined> = {};
    const rows: string[] = [];
    for (const [kind, email] of Object.entries(known)) {
      await request(joinInput(practice, { email }));
      const mail = await post.collectOne();
      expect(readerOf(mail)).toBe(email);
      subjects[kind] = mail.subject;
      const {
        id: _,
        key: __,
        ...row
      } = await db().job.findFirstOrThrow({
        where: { kind: 'joining.look-up' },
        orderBy: { id: 'desc' },
      });
      rows.push(JSON.stringify(row).replaceAll(/\d{4}-[\d-]+T[\d:.]+Z/g, 'then'));
    }
    expect(new Set(rows).size).toBe(1);
    expect(subjects).toEqual({
      member: 'You are a member already',
      removed: 'You asked to join the network',
      invited: `${webmaster.name} invites you to join the network`,
      applied: 'We have your application',
      new: 'Confirm your email address',
    });
  });

  async function countRows(): Promise<Record<string, number>> {
    const [person, invitation, application, mail, job, activity, audit] = await Promise.all([
      db().person.count(),
      db().invitation.count(),
      db().application.count(),
      db().mail.count(),
      db().job.count(),
      db().activity.count(),
      db().auditEntry.count(),
    ]);
    return { person, invitation, application, mail, job, activity, audit };
  }

  it('nobody’s mailbox is filled: an invitation that has just been mailed stays as it is', async () => {
    const invited = inviteInput(practice);
    await invite(webmaster, invited);
    const token = tokenOf(await post.collectOne('invites you'), '/invitation');
    await request(joinInput(practice, { email: invited.email }));
    expect(await post.collect()).toEqual([]);
    expect((await viewInvitation(token)).kind).toBe('open');
    await atTime(secondsFromNow(HOUR), () =>
      request(joinInput(practice, { email: invited.email })),
    );
    const later = await atTime(secondsFromNow(HOUR), () => post.collectOne('invites you'));
    expect(tokenOf(later, '/invitation')).not.toBe(token);
    expect((await viewInvitation(token)).kind).toBe('unknown');
  });

  it('too many tries are refused alike, and nothing that was typed is lost', async () => {
    for (const email of [await emailOf(webmaster), newEmail()]) {
      const input = joinInput(practice, { email });
      const from = '198.51.100.7';
      for (let times = 0; times < 3; times += 1) await requestToJoin(input, from);
      await expect(requestToJoin(input, from)).rejects.toMatchObject({
        errors: { form: 'There were too many tries. Wait 60 minutes and try again.' },
      });
      await post.collect();
    }
  });

  it('one network address asks for a hundred an hour at most, whoever they are for', async () => {
    const asking = () => requestToJoin(joinInput(practice), '198.51.100.99');
    for (let times = 0; times < 100; times += 1) await asking();
    await expect(asking()).rejects.toThrow(Invalid);
    await post.collect();
  });
});

describe('the mail to an address that nobody has confirmed', () => {
  it('holds nothing of what a stranger typed', async () => {
    const typed = {
      name: 'Buy Pills Example',
      jobTitle: 'Visit evil.example',
      reason: 'Cheap pills',
    };
    await request(joinInput(practice, typed));
    const { text, html, subject } = await post.collectOne();
    for (const said of [text, html, subject]) {
      expect(said).not.toMatch(/pills|evil|Buy/i);
    }
  });

  it('leads to a page; looking confirms nothing', async () => {
    const { input, token } = await askToJoin();
    expect(await viewConfirmation(token)).toBe('to-confirm');
    expect(await viewConfirmation(token)).toBe('to-confirm');
    expect((await applicationOf(input.email))?.confirmedAt).toBeNull();
  });

  it('is followed by another when they ask again, and the older link ends', async () => {
    const { input, token: older } = await askToJoin();
    await request({ ...input, reason: 'Said better.' });
    const newer = tokenOf(await post.collectOne(), '/join/confirm');
    expect(await viewConfirmation(older)).toBe('unknown');
    await confirmApplication(newer);
    expect(await db().application.findMany({ where: { email: input.email } })).toMatchObject([
      { reason: 'Said better.' },
    ]);
  });

  it('works for a week', async () => {
    const { token } = await askToJoin();
    const later = secondsFromNow(7 * 24 * 60 * 60 + 60);
    expect(await atTime(later, () => viewConfirmation(token))).toBe('unknown');
    await expect(atTime(later, () => confirmApplication(token))).rejects.toThrow(Conflict);
  });

  it.each(['', 'made up', newToken()])('does not work with %j', async (token) => {
    expect(await viewConfirmation(token)).toBe('unknown');
    await expect(confirmApplication(token)).rejects.toThrow(Conflict);
  });
});

describe('confirming', () => {
  it('puts the application into the queue, once, and tells the webmaster', async () => {
    await toldTo(webmaster);
    const { token, input } = await askToJoin({ name: 'Dr Waits Here' });
    expect(await confirmApplication(token)).toBeNull();
    expect(await confirmApplication(token)).toBeNull();
    expect(await viewConfirmation(token)).toBe('waiting');
    expect((await applicationOf(input.email))?.confirmedAt).not.toBeNull();
    const told = await toldTo(webmaster);
    expect(told.filter((sentence) => sentence.startsWith('Dr Waits Here'))).toEqual([
      'Dr Waits Here, Ferry Lane Surgery: asks to join',
    ]);
    await post.collect();
  });

  it('of a trusted mail domain, for an organisation of the network, lets them in at once', async () => {
    const { token, input } = await askToJoin({ email: newEmail('trusted.example') });
    const invited = await confirmApplication(token);
    expect(await post.collect()).toEqual([]);
    expect(await viewInvitation(invited ?? '')).toMatchObject({ kind: 'open', inviter: null });

    // The window was closed meanwhile; the mail is still there.
    expect(await viewConfirmation(token)).toBe('go-on');
    const again = (await confirmApplication(token)) ?? '';
    expect(again).not.toBe(invited);
    await acceptInvitation(
      visitor,
      { token: again, name: 'Ada', newPassword: PASSWORD },
      newBrowser(),
    );
    expect(await db().person.count({ where: { email: input.email } })).toBe(1);
    expect(await viewConfirmation(token)).toBe('approved');
  });

  it.each([
    ['a domain below a trusted one', 'below.trusted.example'],
    ['a domain that only ends like one', 'untrusted.example'],
    ['another domain', 'elsewhere.example'],
  ])('of %s waits', async (_, domain) => {
    const { token } = await askToJoin({ email: newEmail(domain) });
    expect(await confirmApplication(token)).toBeNull();
    expect(await viewConfirmation(token)).toBe('waiting');
    await post.collect();
  });

  it('of a trusted domain waits when the organisation is not in the list, or closed', async () => {
    const email = newEmail('trusted.example');
    const typed = await askToJoin({ email, organisationName: 'New Surgery' }, '');
    expect(await confirmApplication(typed.token)).toBeNull();
    const closing = await addPractice('Closing Surgery');
    const { token } = await askToJoin({ email: newEmail('trusted.example') }, closing);
    await closeOrganisation(closing);
    expect(await confirmApplication(token)).toBeNull();
    await post.collect();
  });

  it('after somebody let them in otherwise says that they are a member', async () => {
    const { token, input } = await askToJoin();
    await invite(webmaster, inviteInput(practice, { email: input.email }));
    const link = tokenOf(await post.collectOne(), '/invitation');
    await acceptInvitation(
      visitor,
      { token: link, name: 'Ada', newPassword: PASSWORD },
      newBrowser(),
    );
    expect(await viewConfirmation(token)).toBe('unknown');
  });
});

it('an organisation that is not there is refused before anything is written', async () => {
  await expect(request(joinInput('no-such'))).rejects.toMatchObject({
    errors: { organisation: 'Choose an organisation from the list' },
  });
});
