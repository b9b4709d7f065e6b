import { Form, Link, useLoaderData } from '@remix-run/react';
import { isDeputy } from '~/features/accounts/roles.server';
import { findAccountOf } from '~/features/membership/account.server';
import { membershipAddresses } from '~/features/membership/addresses';
import { WayUpFromPerson } from '~/features/membership/components/way-up';
import { WhatGoes } from '~/features/membership/components/what-goes';
import { eraseForGood } from '~/features/membership/leave.server';
import { membershipPolicy } from '~/features/membership/policy';
import { href } from '~/platform/addresses';
import { buttonForm } from '~/platform/http/button-form';
import { authorize } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('Erase for good');

export const loader = page(membershipAddresses.erase, async ({ actor, params }) => {
  const { id, name, roles } = await findAccountOf(actor, params.id ?? '');
  const forATime = await isDeputy(actor);
  authorize(membershipPolicy.eraseForGood(actor, { member: false }, { forATime }));
  return { person: { id, name }, member: roles.includes('member') };
});

export const action = act(membershipAddresses.erase, buttonForm, async ({ actor, params }) => {
  await eraseForGood(actor, params.id ?? '');
  return goTo(href(membershipAddresses.people, {}), 'The account is erased.');
});

export default function Erase() {
  const { person, member } = useLoaderData<typeof loader>();
  return (
    <>
      <WayUpFromPerson person={person} />
      <PageBody narrow>
        <PageHeader title="Erase for good" lede={person.name} />
        {member ? (
          <p>
            They are a member.{' '}
            <Link to={href(membershipAddresses.remove, { id: person.id })}>
              Remove them from the network
            </Link>{' '}
            first, or let them leave by themselves.
          </p>
        ) : (
          <>
            <WhatGoes whose="Their" />
            <p>This cannot be taken back, not even from a backup.</p>
            <Form method="post">
              <Buttons>
                <Button variant="warning">Erase for good</Button>
              </Buttons>
            </Form>
          </>
        )}
      </PageBody>
    </>
  );
}
