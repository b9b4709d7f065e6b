import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashPassword, isResetToken } from '~/features/accounts/passwords.server';
import { requestPasswordReset } from '~/features/accounts/reset-link.server';
import { createRunner } from '~/platform/jobs/runner.server';
import { closeMailServer } from '~/platform/mail/smtp.server';
import { settings } from '~/platform/settings.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { openMailServer, type MailServer } from '../../support/mail-server';
import { emailOf } from './browser';

const runner = createRunner();
let post: MailServer;
beforeAll(async () => {
  post = await openMailServer();
  Object.assign(settings(), {
    smtpUrl: post.url,
    publicUrl: 'https://network.example.org',
    mailFrom: 'PbC Network <pbc@network.example.org>',
  });
});
afterAll(async () => {
  await runner.stop();
  closeMailServer();
  await post.close();
});
useFreshDatabase();

it('a link for a new password reaches the person through a mail server', async () => {
  const member = await addMember([], await hashPassword('the old password'));
  const email = await emailOf(member);
  await requestPasswordReset(email, '192.0.2.1');
  await runner.runDue();
  const [mail, ...more] = post.mails;

  expect(more).toEqual([]);
  expect(post.readers).toEqual([[email]]);
  expect(mail?.from).toMatchObject({ name: 'PbC Network', address: 'pbc@network.example.org' });
  expect(mail?.text).toContain(`Hello ${member.givenName}`);
  const link = /https:\S+/.exec(mail?.text ?? '')?.[0] ?? '';
  expect(link).toMatch(/^https:\/\/network\.example\.org\/reset-password\/new\?token=[\w-]{43}$/);
  expect(await isResetToken(new URL(link).searchParams.get('token') ?? '')).toBe(true);
});
