import { createReadableStreamFromReadable } from '@remix-run/node';
import { libraryAddresses } from '~/features/library/addresses';
import { countCollection, zipCollection } from '~/features/library/collections/zip.server';
import { findNetwork } from '~/features/network/network.server';
import { page } from '~/platform/http/door.server';

export const loader = page(libraryAddresses.collectionZip, async ({ actor, params, request }) => {
  const slug = params.collection ?? '';
  const network = await findNetwork();
  const { name, bytes, stream } = await zipCollection(actor, slug, network.name);
  const headers = {
    'Content-Type': 'application/zip',
    'Content-Length': String(bytes),
    'Content-Disposition': `attachment; filename="${encodeURIComponent(name)}"`,
    'Cache-Control': 'private, no-store, no-transform',
  };
  if (request.method === 'HEAD') {
    stream.destroy();
    return new Response(null, { headers });
  }
  await countCollection(actor, slug);
  return new Response(createReadableStreamFromReadable(stream), { headers });
});
