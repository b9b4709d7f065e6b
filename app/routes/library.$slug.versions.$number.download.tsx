import { libraryAddresses } from '~/features/library/addresses';
import { takeDownload } from '~/features/library/versions/files.server';
import { answerWith, findDownload } from '~/platform/files/download.server';
import { page } from '~/platform/http/door.server';

/** No page, but a file to save. */
export const loader = page(
  libraryAddresses.download,
  async ({ actor, params, request, url, visit }) => {
    const { slug = '', number = '' } = params;
    const fileId = url.searchParams.get('file') ?? '';
    const id = await takeDownload(actor, { slug, number, fileId });
    return answerWith(await findDownload(actor, id), request, !visit.shared);
  },
);
