import { entryAddresses } from '~/features/directory/entry-addresses';
import { findPhoto } from '~/features/directory/photo.server';
import { answerWithPhoto } from '~/platform/files/download.server';
import { page } from '~/platform/http/door.server';

/** No page, but the picture that stands in pages. `v` is for the browser's memory. */
export const loader = page(entryAddresses.photo, async ({ actor, params, request, visit }) =>
  answerWithPhoto(await findPhoto(actor, params.id ?? ''), request, !visit.shared),
);
