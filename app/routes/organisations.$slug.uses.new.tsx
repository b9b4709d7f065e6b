import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { organisationAddresses } from '~/features/organisations/addresses';
import { KeeperPage } from '~/features/organisations/components/keeper-page';
import { UseFields } from '~/features/organisations/components/use-fields';
import { openOrganisation } from '~/features/organisations/door.server';
import { openForm } from '~/features/organisations/forms.server';
import { viewOrganisation } from '~/features/organisations/page.server';
import { anyForm, useForm } from '~/features/organisations/schema';
import { addUse } from '~/features/organisations/supplier-uses.server';
import { authorize } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import { parseFields } from '~/platform/http/form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { organisationPath } from '~/platform/paths';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';

export const meta = titled<{ of: { name: string } }>(
  ({ of }) => `My organisation has used ${of.name}`,
);

export const loader = page(
  organisationAddresses.addUse,
  async ({ actor, params, url, request }) => {
    const of = await openOrganisation(params.slug, url);
    const { may } = await viewOrganisation(actor, of.id);
    authorize(may.addUse);
    return { of, ...(await openForm(request, actor)) };
  },
);

export const action = act(
  organisationAddresses.addUse,
  anyForm,
  async ({ actor, params, url, input }) => {
    const { id, slug } = await openOrganisation(params.slug, url);
    await addUse(actor, id, parseFields(useForm, input));
    return goTo(organisationPath(slug), 'Thank you: others can see that now.');
  },
);

export default function NewUse() {
  const { of, formKey, held } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <KeeperPage of={of}>
      <ErrorSummary errors={refusal?.errors} />
      <h1 className="pbc-long-name">My organisation has used {of.name}</h1>
      <p>All members see what you write, with your name and your organisation’s.</p>
      <Form method="post" noValidate>
        <input type="hidden" name="idempotencyKey" value={formKey} />
        <UseFields values={refusal?.typed ?? held ?? {}} errors={refusal?.errors ?? {}} />
        <Buttons>
          <Button>Add it</Button>
        </Buttons>
      </Form>
    </KeeperPage>
  );
}
