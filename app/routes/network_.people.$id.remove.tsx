import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { isDeputy } from '~/features/accounts/roles.server';
import { findAccountOf } from '~/features/membership/account.server';
import { membershipAddresses } from '~/features/membership/addresses';
import { WayUpFromPerson } from '~/features/membership/components/way-up';
import { removeMember } from '~/features/membership/removal.server';
import { MAX_REASON } from '~/features/membership/limits';
import { anyForm, removeForm } from '~/features/membership/schema';
import { membershipPolicy } from '~/features/membership/policy';
import { href } from '~/platform/addresses';
import { authorize } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import { parseFields } from '~/platform/http/form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Textarea } from '~/ui/textarea';

export const meta = titled('Remove from the network');

export const loader = page(membershipAddresses.remove, async ({ actor, params }) => {
  const { id, name, roles } = await findAccountOf(actor, params.id ?? '');
  const facts = { personId: id, webmaster: roles.includes('webmaster') };
  authorize(membershipPolicy.remove(actor, facts, { forATime: await isDeputy(actor) }));
  return { person: { id, name } };
});

export const action = act(membershipAddresses.remove, anyForm, async ({ actor, params, input }) => {
  // Somebody who is not there is said before what is wrong with the form.
  const { id, name } = await findAccountOf(actor, params.id ?? '');
  const { reason } = parseFields(removeForm, input);
  await removeMember(actor, id, reason);
  return goTo(href(membershipAddresses.person, { id }), `${name} is no longer a member.`);
});

export default function Remove() {
  const { person } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <WayUpFromPerson person={person} />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <PageHeader title="Remove from the network" lede={person.name} />
        <p>
          They are signed out everywhere, hold no role any more and see nothing of the network. What
          they wrote stays, under their name. You can let them back in later.
        </p>
        <Form method="post" noValidate>
          <Textarea
            name="reason"
            label="Reason"
            hint="It is mailed to them in these words, and kept nowhere."
            limit={MAX_REASON}
            defaultValue={String(refusal?.typed.reason ?? '')}
            error={refusal?.errors.reason}
          />
          <Buttons>
            <Button variant="warning">Remove them</Button>
          </Buttons>
        </Form>
        <p>
          <Link to={href(membershipAddresses.person, { id: person.id })}>Keep them</Link>
        </p>
      </PageBody>
    </>
  );
}
