import { useLoaderData } from '@remix-run/react';
import { findSignInRules } from '~/features/accounts/second-factor/rule.hot.server';
import { findNetwork } from '~/features/network/network.server';
import { settingsAddresses } from '~/features/settings/addresses';
import { SettingsHub } from '~/features/settings/components/settings-hub';
import { networkAddresses } from '~/features/network/addresses';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { viewLimits } from '~/platform/limits/limits.server';
import { listSummaries } from '~/platform/lists/read.server';
import { listMails } from '~/platform/mail/edit-words.server';
import { Breadcrumb } from '~/ui/breadcrumb';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('Settings');

export const loader = page(settingsAddresses.settings, async ({ actor }) => {
  const [{ name, region }, lists, { limits }, mails] = await Promise.all([
    findNetwork(),
    listSummaries(actor),
    viewLimits(actor),
    listMails(actor),
  ]);
  return {
    name,
    region,
    lists,
    limits: limits.length,
    secondFactorAsked: findSignInRules().webmasters,
    mails: { all: mails.length, changed: mails.filter(({ changed }) => changed).length },
  };
});

export default function Settings() {
  const facts = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ to: href(networkAddresses.network, {}), text: 'Network' }]} />
      <PageBody narrow>
        <PageHeader
          title="Settings"
          lede="What this network is made of. The steering group can read in the audit log who changed what."
        />
        <SettingsHub {...facts} />
      </PageBody>
    </>
  );
}
