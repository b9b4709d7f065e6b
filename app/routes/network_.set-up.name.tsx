import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { networkAddresses } from '~/features/network/addresses';
import { NameFields } from '~/features/network/components/name-fields';
import { SetUpButtons, SetUpTitle } from '~/features/network/components/set-up-step';
import { nameNetwork, viewFacts } from '~/features/network/network.server';
import { nameForm } from '~/features/network/schema';
import { stepTitles } from '~/features/network/set-up';
import { goOn, refuseWhenSetUp } from '~/features/network/set-up-door.server';
import { anyForm } from '~/features/settings/schema';
import { filledIn } from '~/features/settings/filled-in';
import { openForm } from '~/features/settings/form.server';
import { act, page } from '~/platform/http/door.server';
import { parseFields } from '~/platform/http/form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { PageBody } from '~/ui/page-body';
import { ErrorSummary } from '~/ui/error-summary';

export const meta = titled(stepTitles.name);

export const loader = page(networkAddresses.setUpName, async ({ actor, request }) => {
  await refuseWhenSetUp(actor);
  return { kept: await viewFacts(actor), ...(await openForm(request, actor)) };
});

export const action = act(networkAddresses.setUpName, anyForm, async ({ actor, input }) => {
  await refuseWhenSetUp(actor);
  if (input.deed !== 'skip') {
    const { version, ...facts } = parseFields(nameForm, input);
    await nameNetwork(actor, facts, version);
  }
  return goOn(actor, 'name');
});

/** Refused or not: the form says what stands there now. */
export const shouldRevalidate = () => true;

export default function SetUpName() {
  const { kept, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { values, version } = filledIn(kept, refusal, held);
  return (
    <PageBody narrow>
      <ErrorSummary errors={refusal?.errors} />
      <SetUpTitle step="name" />
      <p>You are its webmaster. Three short steps, and it is ready for its members.</p>
      <Form method="post" noValidate>
        <input type="hidden" name="idempotencyKey" value={formKey} />
        <input type="hidden" name="version" value={version} />
        <NameFields values={{ ...values }} errors={refusal?.errors ?? {}} />
        <SetUpButtons />
      </Form>
    </PageBody>
  );
}
