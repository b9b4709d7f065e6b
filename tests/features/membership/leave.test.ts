import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nameDeputy } from '~/features/accounts/deputies.server';
import { askForEmail } from '~/features/accounts/email-change.server';
import { hashPassword } from '~/features/accounts/passwords.server';
import { findPerson } from '~/features/accounts/people.server';
import { revokeRole } from '~/features/accounts/roles.server';
import { askQuery } from '~/features/board/topics/topics.server';
import { eraseAgain, eraseForGood, leaveNetwork } from '~/features/membership/leave.server';
import { removeMember } from '~/features/membership/removal.server';
import '~/features/register.server';
import { listEntries, newestSeq } from '~/platform/activity/activity.server';
import { theProcess, type Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound, RateLimited } from '~/platform/errors';
import { createRunner } from '~/platform/jobs/runner.server';
import { listErased, openErasedLog } from '~/platform/personal-data/erased-log.server';
import { settings } from '~/platform/settings.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { mailTo } from '../../support/outbox';
import { emailOf, handleOf, signInAs } from '../accounts/browser';

useFreshDatabase();

const PASSWORD = 'seven quiet herons';
const runner = createRunner();
afterAll(() => runner.stop());

let passwordHash: string;
let webmaster: Person;
let member: Person;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
  webmaster = await addMember(['webmaster'], passwordHash);
});
beforeEach(async () => {
  member = await addMember(['lead', 'steering'], passwordHash);
});

const leave = (person = member, password = PASSWORD) => leaveNetwork(person, password);
const rowOf = ({ id }: Person) => db().person.findUniqueOrThrow({ where: { id } });

/** Everything the database holds, as text: what is not in here is gone. */
async function wholeDatabase(): Promise<string> {
  const tables = [
    db().person.findMany(),
    db().session.findMany(),
    db().mail.findMany(),
    db().roleGrant.findMany(),
    db().auditEntry.findMany(),
    db().activity.findMany(),
    db().searchDocument.findMany(),
  ];
  return JSON.stringify(await Promise.all(tables.map((rows) => rows as Promise<unknown>)));
}

describe('leaving', () => {
  it('erases the person and leaves a former member', async () => {
    const cookie = await signInAs(member, PASSWORD);
    const email = await emailOf(member);
    const before = await newestSeq();
    await leave();
    // Open pages are cut by the entry that says that a session has ended.
    const [ended] = await listEntries({ after: before, limit: 1 });
    expect(ended).toMatchObject({
      kind: 'accounts.session-ended',
      subjects: { person: member.id },
    });
    expect(await rowOf(member)).toMatchObject({
      name: 'A former member',
      givenName: '',
      jobTitle: '',
      email: null,
      passwordHash: null,
      organisationId: null,
      lastSeenAt: null,
      leftAt: expect.any(Date) as Date,
    });
    expect(await findPerson(member.id)).toBeNull();
    expect(await handleOf(cookie)).toBeNull();
    expect(await db().roleGrant.count({ where: { personId: member.id } })).toBe(0);
    await runner.runDue();
    const kept = await wholeDatabase();
    expect(kept).not.toContain(email);
    expect(kept).not.toContain(`"${member.name}"`);
  });

  it('says goodbye to the address, which is then forgotten', async () => {
    const email = await emailOf(member);
    await leave();
    await runner.runDue();
    expect(await mailTo(settings(), email, 'You have left the network')).toBeTruthy();
    expect(await db().mail.count({ where: { address: email } })).toBe(0);
  });

  it('drops the mails that had not gone out, but for the goodbye', async () => {
    const newEmail = `new-${member.id}@example.net`.toLowerCase();
    await askForEmail(member, { password: PASSWORD, newEmail }, '192.0.2.1');
    const email = await emailOf(member);
    const waiting = () => db().mail.findMany({ where: { address: { in: [email, newEmail] } } });
    expect(await waiting()).toHaveLength(2);
    await leave();
    expect((await waiting()).map(({ kind }) => kind)).toEqual(['membership.goodbye']);
  });

  it('leaves what they wrote', async () => {
    const id = await askQuery(member, 'clinical', {
      title: 'Who has done this before?',
      body: '',
      serviceArea: '',
      sections: ['clinical'],
      asked: [],
      attachments: [],
      idempotencyKey: '',
      notNhsNumber: undefined,
    });
    await leave();
    const topic = await db().topic.findUnique({ where: { id }, include: { author: true } });
    expect(topic).toMatchObject({
      title: 'Who has done this before?',
      author: { name: 'A former member' },
    });
  });

  it('is told to the steering group without a name', async () => {
    await leave();
    const entry = await db().auditEntry.findFirst({ orderBy: { seq: 'desc' } });
    expect(entry).toMatchObject({ kind: 'membership.left', actorId: member.id, details: {} });
    const heard = await db().activityChannel.findMany({ where: { seq: entry?.seq } });
    expect(heard.map(({ channel }) => channel).sort()).toEqual(['people', `person:${member.id}`]);
  });

  it('takes the password, and not often the wrong one', async () => {
    await expect(leave(member, 'wrong')).rejects.toThrow(Invalid);
    expect((await rowOf(member)).leftAt).toBeNull();
    for (let times = 0; times < 9; times += 1) {
      await expect(leave(member, 'wrong')).rejects.toThrow(Invalid);
    }
    await expect(leave()).rejects.toThrow(RateLimited);
  });

  it('is refused to the last webmaster, whatever deputies there are', async () => {
    const from = londonDay(now());
    await nameDeputy(webmaster, { personId: member.id, from, until: addDays(from, 1) });
    await expect(leave(webmaster)).rejects.toThrow(Conflict);
    expect((await rowOf(webmaster)).leftAt).toBeNull();
    expect(listErased()).not.toContain(webmaster.id);
  });

  it('is done once', async () => {
    const both = await Promise.allSettled([leave(), leave()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is for members', async () => {
    await revokeRole(theProcess, member.id, 'member');
    await expect(leave({ ...member, roles: ['lead'] })).rejects.toThrow(Forbidden);
  });
});

describe('erasing for good', () => {
  it('is for webmasters, and for who has been removed', async () => {
    await expect(eraseForGood(webmaster, member.id)).rejects.toThrow(Forbidden);
    const second = await addMember(['webmaster']);
    await removeMember(webmaster, member.id, 'They asked for it');
    for (const other of [await addMember(['steering']), { ...second, roles: [] }]) {
      await expect(eraseForGood(other, member.id)).rejects.toThrow(Forbidden);
    }
    await eraseForGood(webmaster, member.id);
    expect(await rowOf(member)).toMatchObject({ name: 'A former member', email: null });
    expect(listErased()).toContain(member.id);
    await expect(eraseForGood(webmaster, member.id)).rejects.toThrow(NotFound);
  });

  it('is not for deputies', async () => {
    const { id } = await addMember();
    const from = londonDay(now());
    await nameDeputy(webmaster, { personId: id, from, until: addDays(from, 1) });
    await removeMember(webmaster, member.id, 'They asked for it');
    await expect(eraseForGood((await findPerson(id))!, member.id)).rejects.toThrow(Forbidden);
  });
});

describe('who was erased', () => {
  it('stands in the log beside the database: an id and a moment, nothing else', async () => {
    const email = await emailOf(member);
    await leave();
    const lines = readFileSync(settings().erasedLog, 'utf8').trim().split('\n');
    const last = JSON.parse(lines.at(-1) ?? '') as Record<string, string>;
    expect(Object.keys(last)).toEqual(['person', 'at']);
    expect(last.person).toBe(member.id);
    expect(lines.join('')).not.toContain(email);
  });

  it('is erased again when the database knows them, once', async () => {
    appendFileSync(settings().erasedLog, `${JSON.stringify({ person: member.id })}\n`);
    await eraseAgain();
    expect(await rowOf(member)).toMatchObject({ name: 'A former member', email: null });
    const entries = () => db().activity.count({ where: { kind: 'membership.erased-again' } });
    const before = await entries();
    await eraseAgain();
    expect(await entries()).toBe(before);
  });

  it('includes the accounts that had become theirs', async () => {
    const merge = { goneId: 'goneBefore12', keptId: member.id, mergedAt: now() };
    await change(theProcess, (tx) => tx.personMerge.create({ data: merge }));
    await leave();
    expect(listErased()).toEqual(expect.arrayContaining([member.id, 'goneBefore12']));
  });

  it('is read past a line that was torn by a power cut', () => {
    writeFileSync(settings().erasedLog, '{"person":"first0000000"}\n{"person":"tor');
    openErasedLog();
    appendFileSync(settings().erasedLog, '{"person":"second000000"}\n');
    expect(listErased()).toEqual(['first0000000', 'second000000']);
  });
});
