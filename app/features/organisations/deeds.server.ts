import type { Actor } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind, type AuditKind, type Details } from '~/platform/audit/registry.server';
import type { RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { wordsOfField, type FieldChange } from '~/platform/lists/deeds.server';

/** How the two logs tell of what is done to organisations. */

/** Heard by whoever keeps organisations in mind, such as the directory. */
export const ORGANISATIONS_CHANNEL = 'organisations';

const group = 'organisations';

interface Named extends Details {
  name: string;
}

/** A part of an organisation's page: a work programme, the title of a link. */
interface Part extends Named {
  part: string;
}

export const added = registerAuditKind<Named>({
  kind: 'organisations.added',
  group,
  words: ({ name }) => `added the organisation “${name}”`,
});

export const changed = registerAuditKind<Named & { was?: string; changes: FieldChange[] }>({
  kind: 'organisations.changed',
  group,
  words: ({ name, was, changes }) =>
    [
      was === undefined ? `changed “${name}”` : `renamed “${was}” to “${name}”`,
      ...changes.map(wordsOfField),
    ].join('; '),
});

export const moved = registerAuditKind<Named & { from: string; to: string }>({
  kind: 'organisations.moved',
  group,
  words: ({ name, from, to }) =>
    `moved “${name}” ${from === '' ? '' : `from “${from}” `}${to === '' ? 'out, to stand by itself' : `to “${to}”`}`,
});

export const merged = registerAuditKind<Named & { into: string }>({
  kind: 'organisations.merged',
  group,
  words: ({ name, into }) => `merged “${name}” into “${into}”`,
});

export const closed = registerAuditKind<Named>({
  kind: 'organisations.closed',
  group,
  words: ({ name }) => `closed “${name}”`,
});

export const reopened = registerAuditKind<Named>({
  kind: 'organisations.reopened',
  group,
  words: ({ name }) => `opened “${name}” again`,
});

const partDeeds = (what: string, plural: string) => {
  const deed = (verb: string, words: (details: Part) => string) =>
    registerAuditKind<Part>({ kind: `organisations.${what}-${verb}`, group, words });
  return {
    added: deed('added', ({ name, part }) => `added the ${what} “${part}” to “${name}”`),
    changed: deed('changed', ({ name, part }) => `changed the ${what} “${part}” of “${name}”`),
    moved: deed('moved', ({ name, part }) => `moved “${part}” among the ${plural} of “${name}”`),
    removed: deed('removed', ({ name, part }) => `removed the ${what} “${part}” from “${name}”`),
  };
};

export const contactDeeds = partDeeds('contact', 'contacts');
export const linkDeeds = partDeeds('link', 'links');

/** Somebody else's words about a supplier, taken away. */
export const useRemoved = registerAuditKind<{ supplier: string; user: string }>({
  kind: 'organisations.use-removed',
  group,
  words: ({ supplier, user }, person) =>
    `removed what ${person} had written about “${user}” using “${supplier}”`,
});

/** Which thing the audit log says was changed. */
export const subjectOf = (organisationId: string) => `organisation:${organisationId}`;

/** What a deed needs, inside its transaction. */
export interface Deed {
  tx: Transaction;
  record: RecordEntry;
  actor: Actor;
}

/**
 * Records a deed about an organisation, and tells the audit log of it. What a network is made with is nobody's deed,
 * and stands in the first alone.
 *
 * @param more ids of what else it was about, by what they are
 */
export async function tell<D extends Details>(
  { tx, record, actor }: Deed,
  organisationId: string,
  kind: AuditKind<D>,
  details: D,
  more: Record<string, string> = {},
): Promise<void> {
  const seq = await record({
    kind: kind.kind,
    channels: [ORGANISATIONS_CHANNEL],
    subjects: { organisation: organisationId, ...more },
  });
  if (actor.kind === 'process') return;
  await audit(tx, actor, seq, kind, { details, subject: subjectOf(organisationId) });
}
