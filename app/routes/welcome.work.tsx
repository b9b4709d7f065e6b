import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { ServiceAreaChoice } from '~/features/directory/components/service-area-choice';
import { findEntryForm } from '~/features/directory/edit-entry.server';
import { entryAddresses } from '~/features/directory/entry-addresses';
import { welcomeWorkForm } from '~/features/directory/entry-schema';
import { endWelcome } from '~/features/directory/welcome.server';
import { listServiceAreas } from '~/features/organisations/organisations.server';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('What do you work on?');

export const loader = page(entryAddresses.welcomeWork, async ({ actor }) => {
  const { serviceAreas: chosen } = (await findEntryForm(actor)).fields;
  return { chosen, serviceAreas: await listServiceAreas(...chosen) };
});

export const action = act(entryAddresses.welcomeWork, welcomeWorkForm, async ({ actor, input }) => {
  await endWelcome(actor, input.skip === undefined ? input.serviceAreas : null);
  return goTo('/');
});

export default function WelcomeWork() {
  const { chosen, serviceAreas } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <PageBody narrow>
      <ErrorSummary errors={refusal?.errors} />
      <PageHeader
        title="What do you work on?"
        lede="Tick the services. You will see who elsewhere works on the same, and they will find you."
      />
      <Form method="post" noValidate>
        <ServiceAreaChoice
          areas={serviceAreas}
          chosen={refusal ? [refusal.typed.serviceAreas ?? []].flat() : chosen}
          error={refusal?.errors.serviceAreas}
        />
        <Buttons>
          <Button>Go to the network</Button>
          <Button variant="secondary" name="skip" value="on">
            Skip this
          </Button>
        </Buttons>
      </Form>
    </PageBody>
  );
}
