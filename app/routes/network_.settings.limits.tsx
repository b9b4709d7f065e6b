import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { settingsAddresses } from '~/features/settings/addresses';
import { NowSays } from '~/features/settings/components/now-says';
import { SettingsPage } from '~/features/settings/components/settings-page';
import { anyForm } from '~/features/settings/schema';
import { filledIn } from '~/features/settings/filled-in';
import { openForm } from '~/features/settings/form.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { saveLimits, viewLimits } from '~/platform/limits/limits.server';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageHeader } from '~/ui/page-header';
import { TextInput } from '~/ui/text-input';

export const meta = titled('Working-day limits');

export const loader = page(settingsAddresses.limits, async ({ actor, request }) => ({
  ...(await viewLimits(actor)),
  ...(await openForm(request, actor)),
}));

export const action = act(settingsAddresses.limits, anyForm, async ({ actor, input }) => {
  await saveLimits(actor, input, String(input.version ?? ''));
  return goTo(href(settingsAddresses.settings, {}), 'The changes are saved.');
});

/** Refused or not: the form says what stands there now. */
export const shouldRevalidate = () => true;

export default function Limits() {
  const { limits, held, formKey, ...kept } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const set = Object.fromEntries(limits.map((limit) => [limit.key, String(limit.set)]));
  const { values, version } = filledIn({ values: set, ...kept }, refusal, held);
  return (
    <SettingsPage>
      <ErrorSummary errors={refusal?.errors} />
      <PageHeader
        title="Working-day limits"
        lede="Mondays to Fridays without the bank holidays of England. What waits already keeps its date."
      />
      {refusal?.errors.form === undefined ? null : (
        <NowSays facts={limits.map(({ label, set }) => ({ label, text: `${set} working days` }))} />
      )}
      <Form method="post" noValidate>
        <input type="hidden" name="idempotencyKey" value={formKey} />
        <input type="hidden" name="version" value={version} />
        {limits.map(({ key, label, hint }) => (
          <TextInput
            key={key}
            name={key}
            label={`${label} (working days)`}
            hint={hint}
            inputMode="numeric"
            width={3}
            defaultValue={String(values[key] ?? '')}
            error={refusal?.errors[key]}
          />
        ))}
        <Buttons>
          <Button>Save the changes</Button>
        </Buttons>
      </Form>
    </SettingsPage>
  );
}
