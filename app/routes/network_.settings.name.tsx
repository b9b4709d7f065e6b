import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { NameFields } from '~/features/network/components/name-fields';
import { nameNetwork, viewFacts } from '~/features/network/network.server';
import { nameForm } from '~/features/network/schema';
import { settingsAddresses } from '~/features/settings/addresses';
import { NowSays } from '~/features/settings/components/now-says';
import { SettingsPage } from '~/features/settings/components/settings-page';
import { filledIn } from '~/features/settings/filled-in';
import { openForm } from '~/features/settings/form.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';

export const meta = titled('Name and contact');

export const loader = page(settingsAddresses.name, async ({ actor, request }) => ({
  kept: await viewFacts(actor),
  ...(await openForm(request, actor)),
}));

export const action = act(settingsAddresses.name, nameForm, async ({ actor, input }) => {
  const { version, ...facts } = input;
  await nameNetwork(actor, facts, version);
  return goTo(href(settingsAddresses.settings, {}), 'The changes are saved.');
});

/** Refused or not: the form says what stands there now. */
export const shouldRevalidate = () => true;

export default function Name() {
  const { kept, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { values, version } = filledIn(kept, refusal, held);
  return (
    <SettingsPage>
      <ErrorSummary errors={refusal?.errors} />
      <h1>Name and contact</h1>
      {refusal?.errors.form === undefined ? null : (
        <NowSays
          facts={[
            { label: 'Name', text: kept.values.name },
            { label: 'Region', text: kept.values.region },
            { label: 'Phone number', text: kept.values.contactPhone ?? '' },
            { label: 'Hours', text: kept.values.contactHours ?? '' },
          ]}
        />
      )}
      <Form method="post" noValidate>
        <input type="hidden" name="idempotencyKey" value={formKey} />
        <input type="hidden" name="version" value={version} />
        <NameFields values={{ ...values }} errors={refusal?.errors ?? {}} />
        <Buttons>
          <Button>Save the changes</Button>
        </Buttons>
      </Form>
    </SettingsPage>
  );
}
