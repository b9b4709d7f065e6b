import { useLoaderData } from '@remix-run/react';
import { networkAddresses } from '~/features/network/addresses';
import { FrontPage } from '~/features/network/components/front-page';
import { HomePage } from '~/features/network/components/home-page';
import { boardAddresses } from '~/features/board/addresses';
import { listSections } from '~/features/board/sections.server';
import '~/features/register';
import { isMember } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { loadHomeParts } from '~/platform/home/home-parts.server';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';

export const meta = titled('Home');

export const loader = page(networkAddresses.home, async ({ actor }) => {
  if (!isMember(actor)) return { member: null };
  const [parts, sections] = await Promise.all([loadHomeParts(actor), listSections(actor)]);
  const [section] = sections;
  const ask = section ? href(boardAddresses.ask, { section: section.slug }) : null;
  return { member: { givenName: actor.givenName, ask, parts } };
});

export default function Home() {
  const { member } = useLoaderData<typeof loader>();
  return member ? <HomePage {...member} /> : <FrontPage />;
}
