import { useLoaderData } from '@remix-run/react';
import { dayAddresses } from '~/features/events/day/addresses';
import { findWall } from '~/features/events/day/code.server';
import { Wall } from '~/features/events/components/day/wall';
import { findNetwork } from '~/features/network/network.server';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';

export const meta = titled('The code for the wall');

/** Nothing of the network's frame: it is read from the last row. */
export const handle = { bare: true };

export const loader = page(dayAddresses.code, async ({ actor, params }) => ({
  wall: await findWall(actor, params.slug ?? ''),
  network: await findNetwork(),
}));

export default function Code() {
  const { wall, network } = useLoaderData<typeof loader>();
  return <Wall wall={wall} network={network} />;
}
