import { useActionData, useLoaderData } from '@remix-run/react';
import { joiningAddresses } from '~/features/joining/addresses';
import { InviteForm } from '~/features/joining/components/invite-form';
import { invite } from '~/features/joining/invitations.server';
import { INVITATION_DAYS } from '~/features/joining/limits';
import { joiningPolicy } from '~/features/joining/policy';
import { inviteForm } from '~/features/joining/schema';
import { networkAddresses } from '~/features/network/addresses';
import { listOrganisationChoices } from '~/features/organisations/region.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('Invite somebody');

export const loader = page(joiningAddresses.invite, async ({ actor }) => ({
  organisations: await listOrganisationChoices(),
  mayGiveRoles: joiningPolicy.inviteAs(actor, 'lead'),
}));

export const action = act(joiningAddresses.invite, inviteForm, async ({ actor, input }) => {
  await invite(actor, input);
  return goTo(
    href(joiningAddresses.invitations, {}),
    `The invitation of ${input.name} is on its way. It works for ${INVITATION_DAYS} days.`,
  );
});

export default function Invite() {
  const { organisations, mayGiveRoles } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(networkAddresses.network, {}), text: 'Network' },
          { to: href(joiningAddresses.invitations, {}), text: 'Invitations' },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <PageHeader
          title="Invite somebody"
          lede={`They get a mail with a link that works once, for ${INVITATION_DAYS} days.`}
        />
        <InviteForm organisations={organisations} mayGiveRoles={mayGiveRoles} refusal={refusal} />
      </PageBody>
    </>
  );
}
