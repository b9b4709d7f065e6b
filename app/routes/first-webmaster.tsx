import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { browserOf } from '~/features/accounts/browser.server';
import { EmailInput, NewPasswordInput } from '~/features/accounts/components/fields';
import {
  becomeFirstWebmaster,
  isFirstWebmasterToken,
} from '~/features/accounts/first-webmaster.server';
import { firstWebmasterForm } from '~/features/accounts/schema';
import { networkAddresses } from '~/features/network/addresses';
import { findOrAddFirstOrganisation } from '~/features/organisations/organisations.server';
import { listKindChoices } from '~/features/organisations/region.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { NotFound } from '~/platform/errors';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';

export const meta = titled('Set up the network');

export const loader = page(accountAddresses.firstWebmaster, async ({ url }) => {
  const token = url.searchParams.get('token') ?? '';
  if (!isFirstWebmasterToken(token)) throw new NotFound('No such link');
  return { token, kinds: await listKindChoices() };
});

export const action = act(
  accountAddresses.firstWebmaster,
  firstWebmasterForm,
  async ({ input, visit, request }) => {
    const browser = browserOf(visit, request);
    const headers = await becomeFirstWebmaster(input, browser, findOrAddFirstOrganisation);
    const said = 'The network is yours to run. You are its webmaster.';
    return goTo(href(networkAddresses.setUp, {}), said, headers);
  },
);

export default function FirstWebmaster() {
  const { token, kinds } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const errors = refusal?.errors ?? {};
  const typed = (name: string) => String(refusal?.typed[name] ?? '');
  return (
    <PageBody narrow>
      <ErrorSummary errors={refusal?.errors} />
      <h1>Set up the network</h1>
      <p>You become its webmaster: one named person who approves members and keeps it in order.</p>
      <Form method="post" noValidate reloadDocument>
        <input type="hidden" name="token" value={token} />
        <TextInput
          name="name"
          label="Your name"
          hint="With the title you use, for example Dr Ada Example"
          autoComplete="name"
          defaultValue={typed('name')}
          error={errors.name}
        />
        <EmailInput typed={typed('email')} error={errors.email} />
        <TextInput
          name="organisation"
          label="Your organisation"
          hint="A PbC cluster, practice or PCT"
          autoComplete="organization"
          defaultValue={typed('organisation')}
          error={errors.organisation}
        />
        <Select
          name="kind"
          label="What it is"
          defaultValue={typed('kind')}
          error={errors.kind}
          options={[
            { value: '', text: 'Choose a kind' },
            ...kinds.map(({ slug, name }) => ({ value: slug, text: name })),
          ]}
        />
        <NewPasswordInput label="Password" error={errors.newPassword} />
        <Buttons>
          <Button>Become the webmaster</Button>
        </Buttons>
      </Form>
    </PageBody>
  );
}
