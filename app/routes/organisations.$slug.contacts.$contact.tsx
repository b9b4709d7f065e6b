import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { organisationAddresses } from '~/features/organisations/addresses';
import { ContactFields } from '~/features/organisations/components/contact-fields';
import { KeeperPage } from '~/features/organisations/components/keeper-page';
import {
  editContact,
  listContactForms,
  listMemberChoices,
} from '~/features/organisations/contacts.server';
import { openOrganisation } from '~/features/organisations/door.server';
import { filledIn } from '~/features/organisations/filled-in';
import { openForm } from '~/features/organisations/forms.server';
import { anyForm, contactForm } from '~/features/organisations/schema';
import { href } from '~/platform/addresses';
import { NotFound } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import { parseFields } from '~/platform/http/form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import type { Actor } from '~/platform/actor';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';

export const meta = titled('Change a contact');

/** @throws {NotFound} when the organisation has no such contact */
async function open(actor: Actor, organisationId: string, id: string | undefined) {
  const contact = (await listContactForms(actor, organisationId)).find((each) => each.id === id);
  if (!contact) throw new NotFound('No such contact');
  return contact;
}

export const loader = page(
  organisationAddresses.contact,
  async ({ actor, params, url, request }) => {
    const of = await openOrganisation(params.slug, url);
    const contact = await open(actor, of.id, params.contact);
    const members = await listMemberChoices(actor, of.id, '', contact.values.personId);
    return { of, contact, members, ...(await openForm(request, actor)) };
  },
);

export const action = act(
  organisationAddresses.contact,
  anyForm,
  async ({ actor, params, url, input }) => {
    const { id, slug } = await openOrganisation(params.slug, url);
    const contact = await open(actor, id, params.contact);
    await editContact(actor, id, contact.id, parseFields(contactForm, input));
    return goTo(href(organisationAddresses.contacts, { slug }), 'The changes are saved.');
  },
);

/** Refused or not: the form says what stands there now. */
export const shouldRevalidate = () => true;

export default function EditContact() {
  const { of, contact, members, formKey, held } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { personId, ...kept } = contact.values;
  const now = { values: { ...kept, person: personId ?? '' }, version: contact.version };
  const { values, version } = filledIn(now, refusal, held);
  const contacts = href(organisationAddresses.contacts, { slug: of.slug });
  return (
    <KeeperPage of={of} within={[{ to: contacts, text: 'Whom to ask' }]}>
      <ErrorSummary errors={refusal?.errors} />
      <h1>Change a contact</h1>
      {refusal?.errors.form === undefined ? null : (
        <p>
          It says now: {kept.programme}, {contact.who}.
        </p>
      )}
      <Form method="post" noValidate>
        <input type="hidden" name="idempotencyKey" value={formKey} />
        <input type="hidden" name="version" value={version} />
        <ContactFields values={values} errors={refusal?.errors ?? {}} members={members} />
        <Buttons>
          <Button>Save the changes</Button>
        </Buttons>
      </Form>
    </KeeperPage>
  );
}
