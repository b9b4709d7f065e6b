import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { organisationAddresses } from '~/features/organisations/addresses';
import { KeeperPage } from '~/features/organisations/components/keeper-page';
import { UseFacts } from '~/features/organisations/components/used-by';
import { UseFields } from '~/features/organisations/components/use-fields';
import { openOrganisation } from '~/features/organisations/door.server';
import { filledIn } from '~/features/organisations/filled-in';
import { openForm } from '~/features/organisations/forms.server';
import { anyForm, useForm } from '~/features/organisations/schema';
import { editUse, findUse, removeUse } from '~/features/organisations/supplier-uses.server';
import { authorize } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import { parseFields } from '~/platform/http/form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { organisationPath } from '~/platform/paths';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Part } from '~/ui/part';

export const meta = titled<{ of: { name: string } }>(({ of }) => `Using ${of.name}`);

export const loader = page(organisationAddresses.use, async ({ actor, params, url, request }) => {
  const of = await openOrganisation(params.slug, url);
  const use = await findUse(actor, of.id, params.use ?? '');
  return { of, use, ...(await openForm(request, actor)) };
});

export const action = act(
  organisationAddresses.use,
  anyForm,
  async ({ actor, params, url, input }) => {
    const { id, slug } = await openOrganisation(params.slug, url);
    const use = await findUse(actor, id, params.use ?? '');
    if (input.deed === 'remove') {
      await removeUse(actor, id, use.id);
      return goTo(organisationPath(slug), 'It is removed.');
    }
    authorize(use.mayEdit); // said before what is wrong with the form
    await editUse(actor, id, use.id, parseFields(useForm, input));
    return goTo(organisationPath(slug), 'The changes are saved.');
  },
);

/** Refused or not: the form says what stands there now. */
export const shouldRevalidate = () => true;

export default function Use() {
  const { of, use, formKey, held } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const kept = { what: use.what, year: use.year === null ? '' : String(use.year) };
  const { values, version } = filledIn({ values: kept, version: use.version }, refusal, held);
  return (
    <KeeperPage of={of}>
      <ErrorSummary errors={refusal?.errors} />
      <h1 className="pbc-long-name">Using {of.name}</h1>
      <UseFacts use={use} />
      {use.mayEdit ? (
        <Part title="Change it" id="change">
          <Form method="post" noValidate>
            <input type="hidden" name="idempotencyKey" value={formKey} />
            <input type="hidden" name="version" value={version} />
            <UseFields values={values} errors={refusal?.errors ?? {}} />
            <Buttons>
              <Button>Save the changes</Button>
            </Buttons>
          </Form>
        </Part>
      ) : null}
      {use.mayRemove ? (
        <Part title="Remove it" id="remove">
          <p>It goes for good, from this page and from the register.</p>
          <Form method="post">
            <Buttons>
              <Button variant="warning" name="deed" value="remove">
                Remove it
              </Button>
            </Buttons>
          </Form>
        </Part>
      ) : null}
    </KeeperPage>
  );
}
