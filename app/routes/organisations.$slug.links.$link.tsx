import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { organisationAddresses } from '~/features/organisations/addresses';
import { KeeperPage } from '~/features/organisations/components/keeper-page';
import { LinkFields } from '~/features/organisations/components/link-fields';
import { openOrganisation } from '~/features/organisations/door.server';
import { filledIn } from '~/features/organisations/filled-in';
import { openForm } from '~/features/organisations/forms.server';
import { editLink, listLinkForms } from '~/features/organisations/links.server';
import { anyForm, linkForm } from '~/features/organisations/schema';
import type { Actor } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { NotFound } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import { parseFields } from '~/platform/http/form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';

export const meta = titled('Change a plan or document');

/** @throws {NotFound} when the organisation has no such link */
async function open(actor: Actor, organisationId: string, id: string | undefined) {
  const link = (await listLinkForms(actor, organisationId)).find((each) => each.id === id);
  if (!link) throw new NotFound('No such link');
  return link;
}

export const loader = page(organisationAddresses.link, async ({ actor, params, url, request }) => {
  const of = await openOrganisation(params.slug, url);
  const link = await open(actor, of.id, params.link);
  return { of, link, ...(await openForm(request, actor)) };
});

export const action = act(
  organisationAddresses.link,
  anyForm,
  async ({ actor, params, url, input }) => {
    const { id, slug } = await openOrganisation(params.slug, url);
    const link = await open(actor, id, params.link);
    await editLink(actor, id, link.id, parseFields(linkForm, input));
    return goTo(href(organisationAddresses.links, { slug }), 'The changes are saved.');
  },
);

/** Refused or not: the form says what stands there now. */
export const shouldRevalidate = () => true;

export default function EditLink() {
  const { of, link, formKey, held } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { values, version } = filledIn(link, refusal, held);
  const links = href(organisationAddresses.links, { slug: of.slug });
  return (
    <KeeperPage of={of} within={[{ to: links, text: 'Plans and documents' }]}>
      <ErrorSummary errors={refusal?.errors} />
      <h1>Change a plan or document</h1>
      {refusal?.errors.form === undefined ? null : (
        <p>
          It says now: {link.values.title}, {link.values.url}.
        </p>
      )}
      <Form method="post" noValidate>
        <input type="hidden" name="idempotencyKey" value={formKey} />
        <input type="hidden" name="version" value={version} />
        <LinkFields values={values} errors={refusal?.errors ?? {}} />
        <Buttons>
          <Button>Save the changes</Button>
        </Buttons>
      </Form>
    </KeeperPage>
  );
}
