import { Form, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { resetSecondFactor, viewReset } from '~/features/accounts/second-factor/reset.server';
import { networkAddresses } from '~/features/network/addresses';
import { href } from '~/platform/addresses';
import { buttonForm } from '~/platform/http/button-form';
import { act, goTo, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Lost second factor');

export const loader = page(accountAddresses.resetSecondFactor, ({ actor, params }) =>
  viewReset(actor, params.id ?? ''),
);

export const action = act(
  accountAddresses.resetSecondFactor,
  buttonForm,
  async ({ actor, params }) => {
    const id = params.id ?? '';
    await resetSecondFactor(actor, id);
    const said = 'The second factor is off. They are told by mail.';
    return goTo(href(accountAddresses.resetSecondFactor, { id }), said);
  },
);

export default function LostSecondFactor() {
  const { name, has } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ to: href(networkAddresses.network, {}), text: 'Network' }]} />
      <PageBody narrow>
        <h1>Lost second factor</h1>
        {has ? (
          <>
            <p>
              {name} signs in with a password and a code. If they have lost both their phone and
              their recovery codes, you can turn the second factor off: then the password alone
              opens their account, until they set it up again.
            </p>
            <p>
              Make sure that it is they who ask: ring them on a number you know. They are told by
              mail, and it stands in the audit log.
            </p>
            <Form method="post">
              <Buttons>
                <Button variant="warning">Turn off the second factor</Button>
              </Buttons>
            </Form>
          </>
        ) : (
          <p>{name} has no second factor.</p>
        )}
      </PageBody>
    </>
  );
}
