import type { ReactNode } from 'react';
import { href } from '~/platform/addresses';
import { Breadcrumb } from '~/ui/breadcrumb';
import { PageBody } from '~/ui/page-body';
import { settingsAddresses } from '../addresses';

/**
 * What surrounds a page of the settings: the way up, and the width of reading text.
 *
 * @param props.within the pages between it and the settings
 */
export function SettingsPage({
  within = [],
  children,
}: {
  within?: Array<{ to: string; text: string }>;
  children: ReactNode;
}) {
  return (
    <>
      <Breadcrumb
        trail={[
          // The network's page belongs to another room; its address is as stable as the navigation that names it.
          { to: '/network', text: 'Network' },
          { to: href(settingsAddresses.settings, {}), text: 'Settings' },
          ...within,
        ]}
      />
      <PageBody narrow>{children}</PageBody>
    </>
  );
}
