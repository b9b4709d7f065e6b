import { useActionData, useLoaderData } from '@remix-run/react';
import { joiningAddresses } from '~/features/joining/addresses';
import { findApplication } from '~/features/joining/applications.server';
import { ApplicationFacts } from '~/features/joining/components/application-facts';
import { ApplicationState } from '~/features/joining/components/application-list';
import { DecisionForms } from '~/features/joining/components/decision-forms';
import {
  approve,
  askApplicant,
  checkNewOrganisation,
  decline,
  placeApplication,
} from '~/features/joining/decide.server';
import { listKindChoices, listOrganisationChoices } from '~/features/organisations/region.server';
import { decideForm } from '~/features/joining/schema';
import { networkAddresses } from '~/features/network/addresses';
import { useOnView } from '~/features/notices/components/bell-provider';
import { addOrganisation } from '~/features/organisations/organisations.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled<{ application: { name: string } }>(
  ({ application }) => application.name,
);

export const loader = page(joiningAddresses.application, async ({ actor, params }) => {
  const [application, organisations, kinds] = await Promise.all([
    findApplication(actor, params.id ?? ''),
    listOrganisationChoices(),
    listKindChoices(),
  ]);
  return { application, choices: { organisations, kinds } };
});

export const action = act(
  joiningAddresses.application,
  decideForm,
  async ({ actor, params: { id = '' }, input }) => {
    const here = href(joiningAddresses.application, { id });
    const queue = href(joiningAddresses.applications, {});
    switch (input.deed) {
      case 'approve':
        await approve(actor, id, input);
        return goTo(queue, 'The application is approved, and the invitation is on its way.');
      case 'ask':
        await askApplicant(actor, id, input.question);
        return goTo(queue, 'Your question is on its way. The answer comes back here.');
      case 'decline':
        await decline(actor, id, input.reason);
        return goTo(queue, 'The application is declined, and the reason is on its way.');
      case 'add-organisation': {
        const parentId = await checkNewOrganisation(actor, id, input);
        const organisationId = await addOrganisation(actor, {
          name: input.newOrganisation,
          kind: input.kind,
          parentId,
          madeUp: false,
        });
        await placeApplication(actor, id, organisationId);
        return goTo(here, 'The organisation is in the list now. Approve the application next.');
      }
    }
  },
);

export default function Application() {
  const { application, choices } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  useOnView(`application:${application.id}`);
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(networkAddresses.network, {}), text: 'Network' },
          { to: href(joiningAddresses.applications, {}), text: 'Applications' },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <PageHeader title={application.name} lede="Asks to join" />
        <p>
          <ApplicationState application={application} />
        </p>
        <ApplicationFacts application={application} />
        {application.decision === null ? (
          <DecisionForms application={application} choices={choices} refusal={refusal} />
        ) : null}
      </PageBody>
    </>
  );
}
