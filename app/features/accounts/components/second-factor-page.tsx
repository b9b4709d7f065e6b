import type { ReactNode } from 'react';
import { href } from '~/platform/addresses';
import { Breadcrumb } from '~/ui/breadcrumb';
import { PageBody } from '~/ui/page-body';
import { accountAddresses } from '../addresses';

/** What surrounds a page below the one about one's second factor: the way up, and the width of reading text. */
export function SecondFactorPage({ children }: { children: ReactNode }) {
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(accountAddresses.account, {}), text: 'Your account' },
          { to: href(accountAddresses.secondFactor, {}), text: 'Second factor' },
        ]}
      />
      <PageBody narrow>{children}</PageBody>
    </>
  );
}
