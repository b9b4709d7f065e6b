import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import { atTime } from '~/platform/clock.server';
import { sendMail } from '~/platform/mail/mail.server';
import { settings } from '~/platform/settings.server';

it('without a mail server, a mail is a whole .eml file in the outbox', async () => {
  const at = new Date('2026-03-02T09:00:00Z');
  const text = 'Hello Zoë 👍\n\nhttps://network.example.org/a?b=1&c=2';
  await atTime(at, () =>
    sendMail({ to: 'nuala@example.org', subject: 'Your query – answered', text }),
  );

  const outbox = join(settings().dataDir, 'outbox');
  const files = readdirSync(outbox);
  expect(files).toEqual([expect.stringMatching(/^20260302090000-[\w-]{12}\.eml$/)]);
  const mail = await PostalMime.parse(readFileSync(join(outbox, files[0] ?? '')));
  expect(mail.to).toMatchObject([{ address: 'nuala@example.org' }]);
  expect(mail.from).toMatchObject({ name: 'PbC Network', address: 'noreply@localhost' });
  expect(mail.subject).toBe('Your query – answered');
  expect(mail.text?.trim()).toBe(text);
  expect(new Date(mail.date ?? '')).toEqual(at);
});
