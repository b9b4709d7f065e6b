import { describe, expect, it } from 'vitest';
import '~/features/register.server';
import { addPerson } from '~/features/accounts/people.server';
import { revokeRole } from '~/features/accounts/roles.server';
import { writeAuditCsv } from '~/features/audit/audit-csv';
import { exportAudit, listAudit } from '~/features/audit/audit-log.server';
import { readAuditQuery } from '~/features/audit/audit-query';
import { deleteReply } from '~/features/board/posts/replies.server';
import { deleteTopic } from '~/features/board/topics/topics.server';
import { theProcess, visitor, type Actor } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Forbidden } from '~/platform/errors';
import { saveWords } from '~/platform/mail/edit-words.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, reply } from '../board/writing';

useFreshDatabase();

const everything = { group: null, person: null, before: null };
const steering = () => addMember(['steering']);
const told = async (query = everything) =>
  (await listAudit(await steering(), query)).lines.map(({ who, what }) => `${who} ${what}`);

const testing = registerAuditKind<{ n: number }>({
  kind: 'test.counted',
  group: 'jobs',
  words: ({ n }, person) => `counted ${person} to ${n}`,
});
const count = (actor: Actor, n: number, personId?: string) =>
  change(actor, async (tx, record) => {
    const seq = await record({ kind: testing.kind, channels: [], subjects: {} });
    await audit(tx, actor, seq, testing, { details: { n }, personId });
    return seq;
  });

describe('the audit log', () => {
  it('begins empty: what a network is made with is nobody’s deed', async () => {
    expect(await told()).toEqual([]);
  });

  it('tells of roles given and taken', async () => {
    const webmaster = await addMember(['webmaster']);
    const member = await addMember(['lead']);
    await revokeRole(webmaster, member.id, 'lead');
    await addPerson(webmaster, {
      email: 'new@example.org',
      name: 'Dr New',
      givenName: 'New',
      jobTitle: 'GP',
      organisationId: member.organisationId,
      passwordHash: null,
      roles: ['member', 'steering'],
    });
    expect(await told()).toEqual([
      `${webmaster.name} added Dr New as member, member of the steering group`,
      `${webmaster.name} took the role of PbC lead from ${member.name}`,
    ]);
  });

  it('tells of others’ posts that the webmaster deletes: whose and where, never a word', async () => {
    const webmaster = await addMember(['webmaster']);
    const [asker, other] = [await addMember(), await addMember()];
    const words = {
      title: 'Secrettitle',
      body: 'Secretbody',
      sections: ['clinical', 'management'],
    };
    const topic = await ask(asker, words);
    const { id } = await reply(other, topic, 'Secretreply');
    const before = (await told()).length;
    await deleteReply(webmaster, id);
    await deleteTopic(webmaster, topic);
    expect((await told()).slice(0, -before)).toEqual([
      `${webmaster.name} deleted a query by ${asker.name} in “Clinical” and “Management”`,
      `${webmaster.name} deleted a reply by ${other.name} in “Clinical” and “Management”`,
    ]);
    expect(JSON.stringify(await db().auditEntry.findMany())).not.toContain('Secret');
  });

  it('does not tell of one’s own', async () => {
    const member = await addMember(['webmaster']);
    const topic = await ask(member);
    const { id } = await reply(member, topic);
    const before = await told();
    await deleteReply(member, id);
    await deleteTopic(member, topic);
    expect(await told()).toEqual(before);
  });

  it('tells whose words a mail has', async () => {
    const webmaster = await addMember(['webmaster']);
    const words = { subject: 'New', body: 'Hello\n\n{link}', button: 'Go' };
    await saveWords(webmaster, 'accounts.reset-link', words);
    await saveWords(webmaster, 'accounts.reset-link', null);
    expect((await told()).slice(0, 2)).toEqual([
      `${webmaster.name} took the mail “A link for a new password” back to its original words`,
      `${webmaster.name} changed the words of the mail “A link for a new password”`,
    ]);
  });

  it('keeps nothing of what was rolled back', async () => {
    const before = await told();
    const failing = change(theProcess, async (tx, record) => {
      const seq = await record({ kind: testing.kind, channels: [], subjects: {} });
      await audit(tx, theProcess, seq, testing, { details: { n: 0 } });
      throw new Error('No');
    });
    await expect(failing).rejects.toThrow('No');
    expect(await told()).toEqual(before);
  });

  it('names nobody who is not there, and tells of kinds that are worded no more', async () => {
    await count({ ...(await addMember()), id: 'gone' }, 1, 'gone-too');
    expect((await told())[0]).toBe('Somebody who has left counted somebody who has left to 1');
    await change(theProcess, async (tx, record) => {
      const seq = await record({ kind: 'test.forgotten', channels: [], subjects: {} });
      await audit(
        tx,
        theProcess,
        seq,
        { ...testing, kind: 'test.forgotten' },
        { details: { n: 1 } },
      );
    });
    expect((await told())[0]).toBe('The network itself did something (test.forgotten)');
  });

  it('is read a page at a time, narrowed to a group or a person, each deed once', async () => {
    const [one, other] = [await addMember(), await addMember()];
    const wanted: number[] = [];
    for (let n = 0; n < 120; n += 1) {
      const by = n % 2 === 0 ? one : other;
      const seq = await count(by, n, by.id);
      if (by === one) wanted.unshift(seq);
    }
    const reader = await steering();
    const query = { group: 'jobs' as const, person: one.id };
    const first = await listAudit(reader, { ...query, before: null });
    expect(first.lines).toHaveLength(50);
    expect(first.people).toContainEqual({ id: one.id, name: one.name });
    const second = await listAudit(reader, { ...query, before: first.older });
    expect(second.older).toBeNull();
    expect([...first.lines, ...second.lines].map(({ seq }) => seq)).toEqual(wanted);
    expect(await told({ ...everything, ...{ group: 'people' as never } })).toHaveLength(2);
    expect((await exportAudit(reader, { ...query, before: null })).length).toBe(60);
  });

  it('is for the steering group and the webmaster', async () => {
    for (const other of [visitor, await addMember(), await addMember(['lead', 'agent'])]) {
      await expect(listAudit(other, everything)).rejects.toThrow(Forbidden);
      await expect(exportAudit(other, everything)).rejects.toThrow(Forbidden);
    }
    await listAudit(await addMember(['webmaster']), everything);
  });
});

it('an address asks for what there is, and for nothing else', () => {
  const read = (search: string) => readAuditQuery(new URLSearchParams(search));
  expect(read('about=posts&by=abc&before=12')).toEqual({
    group: 'posts',
    person: 'abc',
    before: 12,
  });
  for (const search of ['', 'about=constructor&by=&before=-1', 'before=1e99', 'before=x']) {
    expect(read(search)).toEqual(everything);
  }
});

it('a file for spreadsheets says the day in words and is no formula', () => {
  const line = { seq: 7, at: '2026-06-01T16:30:00.000Z', who: '=HYPERLINK("x")', what: 'did' };
  expect(writeAuditCsv([line]).split('\r\n')[1]).toBe(
    `7,2026-06-01T16:30:00.000Z,Monday 1 June 2026,5:30pm,"'=HYPERLINK(""x"")",did`,
  );
});
