import { directoryAddresses } from '~/features/directory/addresses';
import { findContactCard } from '~/features/directory/contact-cards.server';
import { page } from '~/platform/http/door.server';

export const loader = page(directoryAddresses.card, async ({ actor, params }) => {
  const { fileName, card } = await findContactCard(actor, params.id ?? '');
  return new Response(card, {
    headers: {
      'Content-Type': 'text/vcard; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  });
});
