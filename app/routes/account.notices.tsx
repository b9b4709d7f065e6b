import { useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { noticeAddresses } from '~/features/notices/addresses';
import { choose, listChoices } from '~/features/notices/choices.server';
import { ChoicesForm } from '~/features/notices/components/choices-form';
import { choicesForm } from '~/features/notices/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('What you are told');

export const loader = page(noticeAddresses.choices, ({ actor }) => ({
  rows: listChoices(actor),
}));

export const action = act(noticeAddresses.choices, choicesForm, async ({ actor, input }) => {
  await choose(actor, input.shown, input.ticked);
  return goTo(href(noticeAddresses.choices, {}), 'Your choice is saved.');
});

export default function NoticeChoices() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(accountAddresses.account, {}), text: 'Your account', back: 'your account' },
        ]}
      />
      <PageBody narrow>
        <PageHeader
          title="What you are told"
          lede="You are mailed only about what you have not seen here within two minutes, and once about each query until you have looked."
        />
        <ChoicesForm rows={rows} />
      </PageBody>
    </>
  );
}
