/** What the audit log can be narrowed to. */
export const auditGroups = ['settings', 'people', 'organisations', 'posts', 'jobs'] as const;
export type AuditGroup = (typeof auditGroups)[number];
