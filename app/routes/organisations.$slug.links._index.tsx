import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { organisationAddresses } from '~/features/organisations/addresses';
import { ArrangedList } from '~/features/organisations/components/arranged-list';
import { KeeperPage } from '~/features/organisations/components/keeper-page';
import { LinkFields } from '~/features/organisations/components/link-fields';
import { openOrganisation } from '~/features/organisations/door.server';
import { openForm } from '~/features/organisations/forms.server';
import { addLink, arrangeLinks, listLinkForms } from '~/features/organisations/links.server';
import { anyForm, arrangeForm, linkForm } from '~/features/organisations/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { parseFields } from '~/platform/http/form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { hostOf } from '~/platform/text/web-address';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';

export const meta = titled<{ of: { name: string } }>(
  ({ of }) => `Plans and documents of ${of.name}`,
);

export const loader = page(organisationAddresses.links, async ({ actor, params, url, request }) => {
  const of = await openOrganisation(params.slug, url);
  const links = await listLinkForms(actor, of.id);
  return { of, links, ...(await openForm(request, actor)) };
});

export const action = act(
  organisationAddresses.links,
  anyForm,
  async ({ actor, params, url, input }) => {
    const { id, slug } = await openOrganisation(params.slug, url);
    const here = href(organisationAddresses.links, { slug });
    if (input.deed !== undefined) {
      await arrangeLinks(actor, id, parseFields(arrangeForm, input));
      return goTo(here);
    }
    await addLink(actor, id, parseFields(linkForm, input));
    return goTo(here, 'The link is added.');
  },
);

export default function Links() {
  const { of, links, formKey, held } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <KeeperPage of={of}>
      <ErrorSummary errors={refusal?.errors} />
      <PageHeader
        title={`Plans and documents of ${of.name}`}
        lede="Where on the web they can be read, in the order in which the page shows them."
      />
      {links.length === 0 ? null : (
        <Part title="Links" id="links">
          <ArrangedList
            rows={links.map(({ id, values }) => ({
              id,
              name: values.title,
              facts: <p className="pbc-meta">{hostOf(values.url)}</p>,
              to: href(organisationAddresses.link, { slug: of.slug, link: id }),
            }))}
          />
        </Part>
      )}
      <Part title="Add a plan or document" id="add">
        {/* A new form once a link has been added, an old one with what was typed when it was refused. */}
        <Form method="post" noValidate key={refusal ? 'refused' : links.length}>
          <input type="hidden" name="idempotencyKey" value={formKey} />
          <LinkFields values={refusal?.typed ?? held ?? {}} errors={refusal?.errors ?? {}} />
          <Buttons>
            <Button>Add the link</Button>
          </Buttons>
        </Form>
      </Part>
    </KeeperPage>
  );
}
