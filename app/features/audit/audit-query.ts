import { auditGroups } from '~/platform/audit/groups';
import type { AuditQuery } from './views';

/** What an address asks for; what it cannot ask for is left out. */
export function readAuditQuery(parameters: URLSearchParams): AuditQuery {
  const group = auditGroups.find((name) => name === parameters.get('about')) ?? null;
  const before = Number(parameters.get('before'));
  return {
    group,
    person: parameters.get('by')?.slice(0, 40) || null,
    before: Number.isSafeInteger(before) && before > 0 ? before : null,
  };
}

/** The same as an address says it. */
export function writeAuditQuery({ group, person, before }: Partial<AuditQuery>) {
  return {
    about: group ?? undefined,
    by: person ?? undefined,
    before: before ?? undefined,
  };
}
