import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { theProcess, visitor, type Person } from '~/platform/actor';
import { atTime } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Forbidden, Invalid, NotFound } from '~/platform/errors';
import { createRunner } from '~/platform/jobs/runner.server';
import { findMail, listMails, saveWords } from '~/platform/mail/edit-words.server';
import { registerMailKind } from '~/platform/mail/kinds.server';
import { queueMail, type NewMail } from '~/platform/mail/queue.server';
import { closeMailServer } from '~/platform/mail/smtp.server';
import { seal } from '~/platform/secrets/secret.server';
import { settings } from '~/platform/settings.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { openMailServer, type MailServer } from '../../support/mail-server';

useFreshDatabase();

const kind = registerMailKind({
  kind: 'test.greeting',
  title: 'A greeting',
  placeholders: ['name', 'link'],
  words: { subject: 'Hello {name} – really', body: 'Hello {name} 👍\n\n{link}', button: 'Look' },
});
const values = { name: 'Zoë', link: '/secret?token=s3cret' };
const start = new Date('2026-03-02T09:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);

let server: MailServer;
let reader: Person;
let runner = createRunner();
beforeAll(async () => {
  server = await openMailServer();
  reader = await addMember();
});
afterAll(() => server.close());
beforeEach(async () => {
  runner = createRunner();
  server.behave('well');
  server.mails.length = 0;
  settings().smtpUrl = server.url;
  await change(theProcess, async (tx) => {
    await tx.job.deleteMany();
    await tx.mail.deleteMany();
  });
});
afterEach(async () => {
  await runner.stop();
  closeMailServer();
});

const queue = (more: Partial<NewMail> = {}, at = start) =>
  atTime(at, () =>
    change(theProcess, (tx) =>
      queueMail(tx, { kind, to: { personId: reader.id }, values, ...more }),
    ),
  );
const runDue = (at: Date) => atTime(at, () => runner.runDue());

async function row() {
  const [job] = await db().job.findMany({ where: { kind: 'mail.send' } });
  const [mail] = await db().mail.findMany();
  if (!job || !mail) throw new Error('No mail is queued');
  return { job, mail };
}

describe('a mail', () => {
  it('is handed to the mail server, in text and HTML, and its content is forgotten', async () => {
    await queue();
    await runDue(start);
    const [mail, ...more] = server.mails;
    expect(more).toEqual([]);
    expect(mail?.to).toMatchObject([{ address: 'member1@example.org' }]);
    expect(mail?.from).toMatchObject({ name: 'PbC Network', address: 'noreply@localhost' });
    expect(mail?.subject).toBe('Hello Zoë – really');
    expect(mail?.text).toContain('http://localhost:3000/secret?token=s3cret');
    expect(mail?.html).toContain('<h1');
    expect(new Date(mail?.date ?? '')).toEqual(start);
    const { job, mail: kept } = await row();
    expect(job).toMatchObject({ state: 'done', about: 'A greeting', input: {} });
    expect(kept).toMatchObject({ sentAt: start, sealed: null, address: null });
    expect(mail?.messageId).toBe(`<${kept.id}@localhost>`);
  });

  it('does not show its link to whoever reads the database, even while it waits', async () => {
    await queue();
    expect(JSON.stringify(await row())).not.toMatch(/s3cret|member1@|Zoë/);
  });

  it('is not sent when the change is rolled back', async () => {
    const failing = change(theProcess, async (tx) => {
      await queueMail(tx, { kind, to: { personId: reader.id }, values });
      throw new Error('Not after all');
    });
    await expect(failing).rejects.toThrow('Not after all');
    await runDue(start);
    expect(server.mails).toEqual([]);
  });

  it('of the same key is sent once', async () => {
    for (const name of ['Zoë', 'Zoë again'])
      await queue({ key: 'one', values: { ...values, name } });
    await runDue(start);
    await queue({ key: 'one' });
    await runDue(start);
    expect(server.mails).toHaveLength(1);
  });

  it('goes to an address without an account, which is forgotten then', async () => {
    await queue({ to: { address: 'agent@example.net' } });
    await runDue(start);
    expect(server.mails[0]?.to).toMatchObject([{ address: 'agent@example.net' }]);
    expect((await row()).mail.address).toBeNull();
  });

  it('is not sent after it has run out, and its link is forgotten', async () => {
    await queue({ validUntil: after(60) });
    await runDue(after(60));
    expect(server.mails).toEqual([]);
    const { job, mail } = await row();
    expect([job.state, mail.sealed]).toEqual(['failed', null]);
  });

  it('takes no link that leaves the site', async () => {
    for (const link of ['https://evil.example/', '//evil.example/']) {
      await expect(queue({ values: { ...values, link } })).rejects.toThrow('path of this site');
    }
  });

  it('has the same Message-ID when it is sent a second time after a crash', async () => {
    await queue();
    await runDue(start);
    const { job, mail } = await row();
    // The process died after the server's "accepted" and before it could be kept.
    const { id, ...before } = { ...mail, sentAt: null };
    const sealed = seal('mail', JSON.stringify(values));
    await change(theProcess, async (tx) => {
      await tx.mail.update({ where: { id }, data: { ...before, sealed } });
      const data = { state: 'waiting', input: { mail: id }, leaseUntil: after(90), lease: 'gone' };
      await tx.job.update({ where: { id: job.id }, data });
    });
    await runDue(after(90));
    const ids = server.mails.map(({ messageId }) => messageId);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });
});

describe('a mail server that', () => {
  it.each<[string, Parameters<MailServer['behave']>[0], string]>([
    ['is full', { mail: 452 }, 'does not take mail at the moment (452'],
    ['asks a reader’s mail to wait', { reader: 450 }, 'does not take mail at the moment (450'],
    ['drops the line in the middle', 'drop', 'could not be reached'],
  ])('%s gets the mail later, once', async (_, how, words) => {
    server.behave(how);
    await queue();
    await runDue(start);
    const { job, mail } = await row();
    expect(job).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(job.outcome).toContain(words);
    expect(job.outcome).not.toContain('@');
    expect(mail.sentAt).toBeNull();
    server.behave('well');
    await runDue(after(29));
    expect(server.mails).toEqual([]);
    await runDue(after(30));
    await runDue(after(3600));
    expect(server.mails).toHaveLength(1);
  });

  it.each([{ reader: 550 }, { mail: 554 }])(
    'refuses it for good (%o) is not asked again',
    async (how) => {
      server.behave(how);
      await queue();
      await runDue(start);
      server.behave('well');
      await runDue(after(86_400));
      const { job, mail } = await row();
      expect(server.mails).toEqual([]);
      expect(job).toMatchObject({ state: 'failed', attempts: 1 });
      expect(job.outcome).toMatch(
        /^The mail server refuses this mail or its reader’s address \(55\d\)\.$/,
      );
      // Kept, so that a person can try again.
      expect(mail.sealed).not.toBeNull();
    },
  );

  it('is down gets the mail when it is up again', async () => {
    const down = await openMailServer();
    await down.close();
    settings().smtpUrl = down.url;
    await queue();
    await runDue(start);
    const { job } = await row();
    expect(job).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(job.outcome).toMatch(/^The mail server could not be reached \(E/);
    const up = await openMailServer(Number(new URL(down.url).port));
    await runDue(after(30));
    expect(up.mails).toHaveLength(1);
    await up.close();
  });

  it('hangs does not hold up other jobs, and loses no mail', async () => {
    server.behave('hang');
    await queue();
    const hanging = runDue(start);
    await vi.waitFor(async () => expect((await row()).job.lease).not.toBeNull());
    // Its line ends, as a silent one does after 15 seconds.
    closeMailServer();
    await server.close();
    await hanging;
    expect((await row()).job).toMatchObject({ state: 'waiting', attempts: 1 });
    server = await openMailServer();
    settings().smtpUrl = server.url;
    await runDue(after(30));
    expect(server.mails).toHaveLength(1);
  });
});

describe('the outbox', () => {
  const outbox = join(settings().dataDir, 'outbox');
  beforeEach(() => {
    settings().smtpUrl = undefined;
    rmSync(outbox, { recursive: true, force: true });
  });

  it('takes mails as whole .eml files when there is no mail server', async () => {
    await queue();
    await runDue(start);
    const files = readdirSync(outbox);
    expect(files).toEqual([expect.stringMatching(/^20260302090000-[\w-]{12}\.eml$/)]);
    const mail = await PostalMime.parse(readFileSync(join(outbox, files[0] ?? '')));
    expect([mail.subject, mail.html?.includes('<h1')]).toEqual(['Hello Zoë – really', true]);
  });

  it('that cannot be written loses no mail', async () => {
    // A file where the folder should be: no folder can be made, not even by root.
    writeFileSync(outbox, '');
    await queue();
    await runDue(start);
    const { job } = await row();
    expect([job.state, job.outcome]).toEqual(['waiting', 'The outbox cannot be written (EEXIST).']);
    rmSync(outbox);
    await runDue(after(30));
    expect(readdirSync(outbox)).toHaveLength(1);
  });
});

describe('the wording', () => {
  const words = { subject: 'Good day', body: 'Good day {name}\n\n{link}', button: 'See' };

  it('is the webmaster’s when they have changed it, and the code’s when they take it back', async () => {
    const webmaster = await addMember(['webmaster']);
    await saveWords(webmaster, kind.kind, words);
    await queue();
    await saveWords(webmaster, kind.kind, null);
    await queue();
    // Put together when it is sent: both are worded as things stand now.
    await runDue(start);
    await saveWords(webmaster, kind.kind, words);
    await queue({}, after(1));
    await runDue(after(1));
    const subjects = server.mails.map(({ subject }) => subject);
    expect(subjects).toEqual(['Hello Zoë – really', 'Hello Zoë – really', 'Good day']);
  });

  it('is refused with what the mail does not have', async () => {
    const webmaster = await addMember(['webmaster']);
    const wrong = { ...words, body: 'Dear {surname}\n\n{link}' };
    const refused = saveWords(webmaster, kind.kind, wrong);
    await expect(refused).rejects.toBeInstanceOf(Invalid);
  });

  it('is not for members and strangers to change', async () => {
    for (const actor of [reader, visitor, await addMember(['steering', 'agent'])]) {
      await expect(saveWords(actor, kind.kind, words)).rejects.toBeInstanceOf(Forbidden);
    }
  });

  it('are not lost to a second webmaster who saw older ones', async () => {
    const [one, other] = [await addMember(['webmaster']), await addMember(['webmaster'])];
    const { version } = await findMail(one, kind.kind);
    await saveWords(one, kind.kind, { ...words, subject: 'The first’s' }, version);
    for (const late of [{ ...words, subject: 'The second’s' }, null]) {
      await expect(saveWords(other, kind.kind, late, version)).rejects.toMatchObject({
        errors: { form: expect.stringContaining(`${one.name} changed this mail`) as string },
      });
    }
    const [kept] = (await listMails(one)).filter((mail) => mail.kind === kind.kind);
    expect(kept).toMatchObject({ words: { subject: 'The first’s' }, changed: true });
    await saveWords(other, kind.kind, null, kept?.version);
    expect(await findMail(one, kind.kind)).toMatchObject({ changed: false });
  });

  it('are seen in the settings by the webmaster alone', async () => {
    const other = await addMember(['lead', 'steering', 'agent']);
    await expect(listMails(other)).rejects.toBeInstanceOf(Forbidden);
    await expect(findMail(other, kind.kind)).rejects.toBeInstanceOf(Forbidden);
    await expect(findMail(await addMember(['webmaster']), 'no.such')).rejects.toThrow(NotFound);
  });
});
