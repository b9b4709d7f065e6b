import { libraryAddresses } from '~/features/library/addresses';
import { findPdf } from '~/features/library/versions/files.server';
import { answerWithPdf, findDownload } from '~/platform/files/download.server';
import { page } from '~/platform/http/door.server';

/** No page of this site, but a PDF as the browser shows it. */
export const loader = page(libraryAddresses.pdf, async ({ actor, params, request, url, visit }) => {
  const { slug = '', number = '' } = params;
  const fileId = url.searchParams.get('file') ?? '';
  const id = await findPdf(actor, { slug, number, fileId });
  return answerWithPdf(await findDownload(actor, id), request, !visit.shared);
});
