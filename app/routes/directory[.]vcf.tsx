import { directoryAddresses } from '~/features/directory/addresses';
import { writeContactCards } from '~/features/directory/contact-cards.server';
import { readPeopleQuery } from '~/features/directory/people-query';
import { page } from '~/platform/http/door.server';
import { streamFile } from '~/platform/http/stream.server';

export const loader = page(directoryAddresses.cards, (context) => {
  const pieces = writeContactCards(context.actor, readPeopleQuery(context.url.searchParams));
  return streamFile({ name: 'people.vcf', type: 'text/vcard', pieces }, context);
});
