import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { organisationAddresses } from '~/features/organisations/addresses';
import { KeeperPage } from '~/features/organisations/components/keeper-page';
import { OrganisationFields } from '~/features/organisations/components/organisation-fields';
import { idOfSlug, openForm, slugOfId } from '~/features/organisations/forms.server';
import { addOrganisation } from '~/features/organisations/organisations.server';
import { listKindChoices, listOrganisationChoices } from '~/features/organisations/region.server';
import { newOrganisationForm } from '~/features/organisations/schema';
import { href } from '~/platform/addresses';
import { Invalid } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { organisationPath } from '~/platform/paths';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Select } from '~/ui/select';

export const meta = titled('Add an organisation');

export const loader = page(organisationAddresses.add, async ({ actor, request, url }) => ({
  kinds: await listKindChoices(),
  choices: await listOrganisationChoices(),
  parent: url.searchParams.get('parent') ?? '',
  ...(await openForm(request, actor)),
}));

export const action = act(
  organisationAddresses.add,
  newOrganisationForm,
  async ({ actor, input }) => {
    const { parent, idempotencyKey, ...values } = input;
    const parentId = await idOfSlug(parent);
    if (parent !== '' && parentId === null) {
      throw new Invalid({ parent: 'Choose an organisation of the list' });
    }
    const added = { ...values, parentId, madeUp: false };
    const slug = await slugOfId(await addOrganisation(actor, added, idempotencyKey));
    return goTo(organisationPath(slug), `${values.name} is added.`);
  },
);

export default function NewOrganisation() {
  const { kinds, choices, parent, formKey, held } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const values = refusal?.typed ?? held ?? { parent };
  const errors = refusal?.errors ?? {};
  const typed = String(values.name ?? '');
  return (
    <KeeperPage>
      <ErrorSummary errors={refusal?.errors} />
      <h1>Add an organisation</h1>
      {errors.name !== undefined && typed !== '' ? (
        <p>
          <Link to={href(organisationAddresses.organisations, {}, { q: typed })}>
            Look for “{typed}” among the organisations
          </Link>
        </p>
      ) : null}
      <Form method="post" noValidate>
        <input type="hidden" name="idempotencyKey" value={formKey} />
        <OrganisationFields values={values} errors={errors} kinds={kinds}>
          <Select
            name="parent"
            label="Part of"
            defaultValue={String(values.parent ?? '')}
            error={errors.parent}
            options={[
              { value: '', text: 'Nothing: it stands by itself' },
              ...choices.map(({ slug, name, group }) => ({ value: slug, text: name, group })),
            ]}
          />
        </OrganisationFields>
        <Buttons>
          <Button>Add the organisation</Button>
        </Buttons>
      </Form>
    </KeeperPage>
  );
}
