import { answerWith, findDownload } from '~/platform/files/download.server';
import { fileAddresses } from '~/platform/files/addresses';
import { page } from '~/platform/http/door.server';

/** No page, but a file to save. The name in the address is for whoever reads the link. */
export const loader = page(fileAddresses.file, async ({ actor, params, request, visit }) =>
  answerWith(await findDownload(actor, params.id ?? ''), request, !visit.shared),
);
