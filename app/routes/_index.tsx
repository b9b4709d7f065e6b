import { useLoaderData } from '@remix-run/react';
import { findingAddresses } from '~/features/finding/addresses';
import { networkAddresses } from '~/features/network/addresses';
import { FrontPage } from '~/features/network/components/front-page';
import { HomePage } from '~/features/network/components/home-page';
import '~/features/register';
import { isMember } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { loadHomeParts } from '~/platform/home/home-parts.server';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';

export const meta = titled('Home');

export const loader = page(networkAddresses.home, async ({ actor }) => {
  if (!isMember(actor)) return { member: null };
  const search = href(findingAddresses.search, {});
  return { member: { givenName: actor.givenName, search, parts: await loadHomeParts(actor) } };
});

export default function Home() {
  const { member } = useLoaderData<typeof loader>();
  return member ? <HomePage {...member} /> : <FrontPage />;
}
