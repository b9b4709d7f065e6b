import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { YourOrganisation } from '~/features/directory/components/your-organisation';
import { findEntryForm } from '~/features/directory/edit-entry.server';
import { entryAddresses } from '~/features/directory/entry-addresses';
import { welcomeForm } from '~/features/directory/entry-schema';
import { listProfessions } from '~/features/directory/professions.server';
import { introduceOneself } from '~/features/directory/welcome.server';
import { findNetwork } from '~/features/network/network.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';

export const meta = titled('What do you do?');

const next = href(entryAddresses.welcomeWork, {});

export const loader = page(entryAddresses.welcome, async ({ actor }) => {
  const entry = await findEntryForm(actor);
  const [professions, { contact }] = await Promise.all([
    listProfessions(entry.fields.profession),
    findNetwork(),
  ]);
  return { ...entry, professions, webmaster: contact?.name ?? null };
});

export const action = act(entryAddresses.welcome, welcomeForm, async ({ actor, input }) => {
  await introduceOneself(actor, input);
  return goTo(next);
});

export default function Welcome() {
  const { fields, organisation, professions, webmaster } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const field = (name: 'jobTitle' | 'profession' | 'phone') => ({
    name,
    defaultValue: String(refusal?.typed[name] ?? fields[name]),
    error: refusal?.errors[name],
  });
  return (
    <PageBody narrow>
      <ErrorSummary errors={refusal?.errors} />
      <PageHeader
        title="What do you do?"
        lede="So that colleagues know whom they are talking to. Leave out what you like."
      />
      <YourOrganisation name={organisation} webmaster={webmaster} />
      <Form method="post" noValidate>
        <TextInput {...field('jobTitle')} label="Job title" autoComplete="organization-title" />
        <Select
          {...field('profession')}
          label="Profession"
          options={[
            { value: '', text: 'I would rather not say' },
            ...professions.map(({ slug, name }) => ({ value: slug, text: name })),
          ]}
        />
        <TextInput
          {...field('phone')}
          label="Phone (optional)"
          hint="All members see it, and your email address. You can change who does."
          type="tel"
          autoComplete="work tel"
        />
        <Buttons>
          <Button>Continue</Button>
        </Buttons>
      </Form>
      <p>
        <Link to={next}>Skip this</Link>
      </p>
    </PageBody>
  );
}
