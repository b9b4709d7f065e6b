import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { organisationAddresses } from '~/features/organisations/addresses';
import { KeeperPage } from '~/features/organisations/components/keeper-page';
import { OrganisationFields } from '~/features/organisations/components/organisation-fields';
import { openOrganisation } from '~/features/organisations/door.server';
import { editOrganisation } from '~/features/organisations/edit.server';
import { filledIn } from '~/features/organisations/filled-in';
import { openForm, viewForm } from '~/features/organisations/forms.server';
import { listKindChoices } from '~/features/organisations/region.server';
import { anyForm, organisationForm } from '~/features/organisations/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { parseFields } from '~/platform/http/form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { organisationPath } from '~/platform/paths';
import { Button, Buttons } from '~/ui/button';
import { Details } from '~/ui/details';
import { ErrorSummary } from '~/ui/error-summary';
import { SummaryList } from '~/ui/summary-list';

export const meta = titled<{ of: { name: string } }>(({ of }) => `Change ${of.name}`);

export const loader = page(organisationAddresses.edit, async ({ actor, params, url, request }) => {
  const of = await openOrganisation(params.slug, url);
  const form = await viewForm(actor, of.id);
  const kinds = await listKindChoices(form.values.kind);
  return { of, form, kinds, ...(await openForm(request, actor)) };
});

export const action = act(
  organisationAddresses.edit,
  anyForm,
  async ({ actor, params, url, input }) => {
    const { id, slug } = await openOrganisation(params.slug, url);
    const values = parseFields(organisationForm, input);
    await editOrganisation(actor, id, values, String(input.version ?? ''));
    return goTo(organisationPath(slug), 'The changes are saved.');
  },
);

/** Refused or not: the form says what stands there now. */
export const shouldRevalidate = () => true;

export default function EditOrganisation() {
  const { of, form, kinds, formKey, held } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { values, version } = filledIn(form, refusal, held);
  const errors = refusal?.errors ?? {};
  const typed = String(values.name ?? '');
  return (
    <KeeperPage of={of}>
      <ErrorSummary errors={refusal?.errors} />
      <h1 className="pbc-long-name">Change {of.name}</h1>
      {errors.form === undefined ? null : (
        <Details summary="What it says now" open>
          <SummaryList
            rows={Object.entries(form.values)
              .filter(([, text]) => text !== '')
              .map(([key, text]) => ({ key: names[key] ?? key, value: text }))}
          />
        </Details>
      )}
      {errors.name !== undefined && typed !== '' ? (
        <p>
          <Link to={href(organisationAddresses.organisations, {}, { q: typed })}>
            Look for “{typed}” among the organisations
          </Link>
        </p>
      ) : null}
      <Form method="post" noValidate>
        <input type="hidden" name="idempotencyKey" value={formKey} />
        <input type="hidden" name="version" value={version} />
        <OrganisationFields values={values} errors={errors} kinds={kinds} />
        <Buttons>
          <Button>Save the changes</Button>
        </Buttons>
      </Form>
    </KeeperPage>
  );
}

const names: Record<string, string> = {
  name: 'Name',
  kind: 'Kind',
  about: 'About',
  website: 'Website',
  phone: 'Phone',
  address: 'Address',
  offers: 'What it offers',
};
