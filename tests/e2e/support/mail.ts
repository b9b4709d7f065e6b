import type { Email } from 'postal-mime';
import { openMailServer, type MailServer } from '../../support/mail-server';
import { startServer, type TestServer } from '../../support/server';
import { expect, test as base } from './test';

/** For stories that go on in somebody's mail: the network hands its mails to a real mail server. */

interface Fixtures {
  post: MailServer;
  server: TestServer;
  /** `moves` for a story that sets the server's clock: it has that server for itself. */
  clock: 'moves' | undefined;
}

export const test = base.extend<object, Fixtures>({
  clock: [undefined, { option: true, scope: 'worker' }],
  post: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const post = await openMailServer();
      await use(post);
      await post.close();
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ post, clock }, use) => {
      const server = await startServer({ env: { SMTP_URL: post.url }, clock });
      await use(server);
      await server.stop();
      server.clean();
    },
    { scope: 'worker' },
  ],
});

/** The last mail to an address, once there is one of this subject. */
export async function mailTo(post: MailServer, address: string, subject: RegExp): Promise<Email> {
  const find = () =>
    post.mails.findLast(
      (mail, at) => post.readers[at]?.includes(address) && subject.test(mail.subject ?? ''),
    );
  await expect.poll(() => find()?.subject, { timeout: 15_000 }).toMatch(subject);
  return find() as Email;
}

/** Where the link in a mail leads, on this site. */
export function linkIn(mail: Email): string {
  const { pathname, search } = new URL(/https?:\S+/.exec(mail.text ?? '')?.[0] ?? '');
  return pathname + search;
}
