import { auditAddresses } from '~/features/audit/addresses';
import { writeAuditCsv } from '~/features/audit/audit-csv';
import { exportAudit } from '~/features/audit/audit-log.server';
import { readAuditQuery } from '~/features/audit/audit-query';
import { page } from '~/platform/http/door.server';

export const loader = page(auditAddresses.download, async ({ actor, url }) => {
  const lines = await exportAudit(actor, readAuditQuery(url.searchParams));
  return new Response(writeAuditCsv(lines), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="audit-log.csv"',
    },
  });
});
