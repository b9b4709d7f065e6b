import { useLoaderData } from '@remix-run/react';
import { settingsAddresses } from '~/features/settings/addresses';
import { SettingsPage } from '~/features/settings/components/settings-page';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { listMails } from '~/platform/mail/edit-words.server';
import { PageHeader } from '~/ui/page-header';
import { SummaryList } from '~/ui/summary-list';

export const meta = titled('Mails');

export const loader = page(settingsAddresses.mails, async ({ actor }) => ({
  mails: await listMails(actor),
}));

export default function Mails() {
  const { mails } = useLoaderData<typeof loader>();
  return (
    <SettingsPage>
      <PageHeader title="Mails" lede="What the network writes to people, and in which words." />
      <SummaryList
        rows={mails.map(({ kind, title, words, changed }) => ({
          key: title,
          value: changed ? `“${words.subject}”, in your words` : `“${words.subject}”`,
          actions: [
            {
              to: href(settingsAddresses.mail, { kind }),
              text: 'Change',
              hiddenText: `the mail “${title}”`,
            },
          ],
        }))}
      />
    </SettingsPage>
  );
}
