import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { href } from '~/platform/addresses';
import { forgetAllWaiting } from '~/platform/live/outbox-store';
import { accountAddresses } from '../addresses';

/** Signs out. The page is loaded anew, so that nothing of it stays in the browser, nor of what waits to be sent. */
export function SignOutForm({ children }: { children: ReactNode }) {
  return (
    <Form
      method="post"
      action={href(accountAddresses.signOut, {})}
      reloadDocument
      onSubmit={forgetAllWaiting}
    >
      {children}
    </Form>
  );
}
