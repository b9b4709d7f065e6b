import { useActionData, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { ProfileForm } from '~/features/directory/components/profile-form';
import { YourOrganisation } from '~/features/directory/components/your-organisation';
import { editEntry, findEntryForm } from '~/features/directory/edit-entry.server';
import { entryAddresses } from '~/features/directory/entry-addresses';
import { profileForm } from '~/features/directory/entry-schema';
import { PHOTO } from '~/features/directory/limits';
import { listProfessions } from '~/features/directory/professions.server';
import { findNetwork } from '~/features/network/network.server';
import { listServiceAreas } from '~/features/organisations/organisations.server';
import { href } from '~/platform/addresses';
import { photo } from '~/platform/files/intakes.server';
import { listStaged } from '~/platform/files/staging.server';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { personPath } from '~/platform/paths';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('Your entry');

export const loader = page(entryAddresses.profile, async ({ actor, request }) => {
  const [entry, held, { contact }] = await Promise.all([
    findEntryForm(actor),
    findHeldForm(request, actor),
    findNetwork(),
  ]);
  const [professions, serviceAreas, waiting] = await Promise.all([
    listProfessions(entry.fields.profession),
    listServiceAreas(...entry.fields.serviceAreas),
    listStaged(actor, [held?.[PHOTO] ?? []].flat()),
  ]);
  return {
    choices: {
      professions,
      serviceAreas,
      photo: entry.photo,
      email: entry.email,
      isNetworkContact: contact?.email === entry.email,
    },
    begun: held ?? entry.fields,
    organisation: entry.organisation,
    webmaster: contact?.name ?? null,
    waiting,
    formKey: newFormKey(actor),
  };
});

export const action = act(
  entryAddresses.profile,
  profileForm,
  async ({ actor, input }) => {
    await editEntry(actor, input);
    return goTo(personPath(actor.id), 'Your entry has been saved.');
  },
  { files: PHOTO, intake: photo },
);

export {
  readAgainUnlessRefused as shouldRevalidate,
  sendOrKeep as clientAction,
} from '~/platform/http/send-or-keep';

export default function Profile() {
  const { organisation, webmaster, ...form } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(accountAddresses.account, {}), text: 'Your account', back: 'your account' },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <PageHeader
          title="Your entry"
          lede="What other members see of you, and what they may ask you about."
        />
        <ProfileForm {...form} refusal={refusal}>
          <YourOrganisation name={organisation} webmaster={webmaster} />
        </ProfileForm>
      </PageBody>
    </>
  );
}
