import type { Readable } from 'node:stream';
import type { Email } from 'postal-mime';
import { afterAll, expect, it, vi } from 'vitest';
import {
  hashPassword,
  isResetToken,
  requestPasswordReset,
} from '~/features/accounts/passwords.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { emailOf } from './browser';

/** A mail server on this machine. Settings are read once in a process, so it runs before the app is loaded. */
const post = await vi.hoisted(async () => {
  const { default: PostalMime } = await import('postal-mime');
  const { SMTPServer } = await import('smtp-server');
  let arrive!: (received: { mail: Email; to: string[] }) => void;
  const arrived = new Promise<{ mail: Email; to: string[] }>((resolve) => {
    arrive = resolve;
  });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream: Readable, { envelope }, done) {
      stream
        .toArray()
        .then((chunks) => PostalMime.parse(Buffer.concat(chunks as Buffer[])))
        .then((mail) => {
          done();
          arrive({ mail, to: envelope.rcptTo.map(({ address }) => address) });
        }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  process.env.PUBLIC_URL = 'https://network.example.org';
  process.env.MAIL_FROM = 'PbC Network <pbc@network.example.org>';
  return { arrived, close: () => new Promise<void>((resolve) => server.close(resolve)) };
});

afterAll(() => post.close());
useFreshDatabase();

it('a link for a new password reaches the person through a mail server', async () => {
  const member = await addMember([], await hashPassword('the old password'));
  const email = await emailOf(member);
  requestPasswordReset(email, '192.0.2.1');
  const { mail, to } = await post.arrived;

  expect(to).toEqual([email]);
  expect(mail.from).toMatchObject({ name: 'PbC Network', address: 'pbc@network.example.org' });
  expect(mail.text).toContain(`Hello ${member.givenName}`);
  const link = /https:\S+/.exec(mail.text ?? '')?.[0] ?? '';
  expect(link).toMatch(/^https:\/\/network\.example\.org\/reset-password\/new\?token=[\w-]{43}$/);
  expect(await isResetToken(new URL(link).searchParams.get('token') ?? '')).toBe(true);
});
