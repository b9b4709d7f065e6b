import { useLoaderData } from '@remix-run/react';
import { listCandidates } from '~/features/accounts/candidates.server';
import { membershipAddresses } from '~/features/membership/addresses';
import { PersonFinder } from '~/features/membership/components/person-finder';
import { WayUp } from '~/features/membership/components/way-up';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('Accounts');

export const loader = page(membershipAddresses.people, async ({ actor, url }) => {
  const who = url.searchParams.get('who') ?? '';
  return { who, found: await listCandidates(actor, who, { removedToo: true }) };
});

export default function Accounts() {
  const { who, found } = useLoaderData<typeof loader>();
  return (
    <>
      <WayUp />
      <PageBody narrow>
        <PageHeader
          title="Accounts"
          lede="Roles, organisation and what goes wrong with an account. People who were removed are found here too."
        />
        <PersonFinder
          who={who}
          found={found}
          label="Whose account?"
          to={(id) => href(membershipAddresses.person, { id })}
        />
      </PageBody>
    </>
  );
}
