import { createReadableStreamFromReadable } from '@remix-run/node';
import { membershipAddresses } from '~/features/membership/addresses';
import { copyOwnData } from '~/features/membership/own-data.server';
import { page } from '~/platform/http/door.server';

export const loader = page(membershipAddresses.data, async ({ actor, request }) => {
  const headers = {
    'Content-Type': 'application/zip',
    'Content-Disposition': 'attachment; filename="your-data.zip"',
    'Cache-Control': 'private, no-store',
  };
  if (request.method === 'HEAD') return new Response(null, { headers });
  return new Response(createReadableStreamFromReadable(await copyOwnData(actor)), { headers });
});
