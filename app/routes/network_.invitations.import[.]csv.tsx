import { redirect } from '@remix-run/node';
import { joiningAddresses } from '~/features/joining/addresses';
import { writeProblems } from '~/features/joining/import-csv';
import { checkImport } from '~/features/joining/import.server';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';

export const loader = page(joiningAddresses.importProblems, async ({ actor, url }) => {
  const file = url.searchParams.get('file');
  if (file === null) return redirect(href(joiningAddresses.import, {}));
  return new Response(writeProblems(await checkImport(actor, file)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="rows-that-cannot-be-invited.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
});
