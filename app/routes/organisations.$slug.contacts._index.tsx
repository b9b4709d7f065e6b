import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { organisationAddresses } from '~/features/organisations/addresses';
import { ArrangedList } from '~/features/organisations/components/arranged-list';
import { ContactFields } from '~/features/organisations/components/contact-fields';
import { KeeperPage } from '~/features/organisations/components/keeper-page';
import { MemberSearch } from '~/features/organisations/components/member-search';
import {
  addContact,
  arrangeContacts,
  listContactForms,
  listMemberChoices,
} from '~/features/organisations/contacts.server';
import { openOrganisation } from '~/features/organisations/door.server';
import { openForm } from '~/features/organisations/forms.server';
import { anyForm, arrangeForm, contactForm } from '~/features/organisations/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { parseFields } from '~/platform/http/form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';

export const meta = titled<{ of: { name: string } }>(({ of }) => `Whom to ask in ${of.name}`);

export const loader = page(
  organisationAddresses.contacts,
  async ({ actor, params, url, request }) => {
    const of = await openOrganisation(params.slug, url);
    const who = (url.searchParams.get('who') ?? '').slice(0, 100);
    return {
      of,
      who,
      contacts: await listContactForms(actor, of.id),
      members: await listMemberChoices(actor, of.id, who),
      ...(await openForm(request, actor)),
    };
  },
);

export const action = act(
  organisationAddresses.contacts,
  anyForm,
  async ({ actor, params, url, input }) => {
    const { id, slug } = await openOrganisation(params.slug, url);
    const here = href(organisationAddresses.contacts, { slug });
    if (input.deed !== undefined) {
      await arrangeContacts(actor, id, parseFields(arrangeForm, input));
      return goTo(here);
    }
    await addContact(actor, id, parseFields(contactForm, input));
    return goTo(here, 'The contact is added.');
  },
);

export default function Contacts() {
  const { of, who, contacts, members, formKey, held } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <KeeperPage of={of}>
      <ErrorSummary errors={refusal?.errors} />
      <PageHeader
        title={`Whom to ask in ${of.name}`}
        lede="One or more people for each work programme, in the order in which the page shows them."
      />
      {contacts.length === 0 ? null : (
        <Part title="Contacts" id="contacts">
          <ArrangedList
            rows={contacts.map(({ id, values, who: name }) => ({
              id,
              name: values.programme,
              facts: <p className="pbc-meta">{name}</p>,
              to: href(organisationAddresses.contact, { slug: of.slug, contact: id }),
            }))}
          />
        </Part>
      )}
      <Part title="Add a contact" id="add">
        <MemberSearch who={who} />
        {/* A new form once a contact has been added, an old one with what was typed when it was refused. */}
        <Form method="post" noValidate key={refusal ? 'refused' : contacts.length}>
          <input type="hidden" name="idempotencyKey" value={formKey} />
          <ContactFields
            values={refusal?.typed ?? held ?? {}}
            errors={refusal?.errors ?? {}}
            members={members}
          />
          <Buttons>
            <Button>Add the contact</Button>
          </Buttons>
        </Form>
      </Part>
    </KeeperPage>
  );
}
