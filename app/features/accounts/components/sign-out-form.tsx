import { Form } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { accountAddresses } from '../addresses';

/** Signs out with one press. The page is loaded anew, so that nothing of it stays in the browser. */
export function SignOutForm() {
  return (
    <Form method="post" action={href(accountAddresses.signOut, {})} reloadDocument>
      <button type="submit">Sign out</button>
    </Form>
  );
}
