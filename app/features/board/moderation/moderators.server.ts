import type { Person } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { untilCommit } from '~/platform/database/hot.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Invalid } from '~/platform/errors';
import { boardPolicy } from '../policy';
import { findSection } from '../sections/sections.server';

/** Who looks after a section besides the webmaster. */

const added = registerAuditKind<{ section: string }>({
  kind: 'board.moderator-added',
  group: 'settings',
  words: ({ section }, person) => `let ${person} look after the section “${section}”`,
});
const removed = registerAuditKind<{ section: string }>({
  kind: 'board.moderator-removed',
  group: 'settings',
  words: ({ section }, person) => `ended that ${person} looks after the section “${section}”`,
});

/** Somebody who looks after a section. */
export interface ModeratorView {
  id: string;
  name: string;
  /** Whether they may read the section still; who may not has no power over it. */
  reads: boolean;
}

/** Who looks after a section, by name. */
export const listModerators = (section: {
  id: string;
  audience: string;
}): Promise<ModeratorView[]> => moderatorsOf(section.id, section.audience);

const moderatorsOf = untilCommit(async (sectionId: string, audience: string) => {
  const moderators = await db().sectionModerator.findMany({
    where: { sectionId },
    orderBy: { person: { name: 'asc' } },
    select: { person: { include: { roles: { select: { role: true } } } } },
  });
  return moderators.map(({ person: { id, name, roles } }) => {
    const held = roles.map(({ role }) => role);
    const reads = held.includes(audience) || held.includes('webmaster');
    return { id, name, reads: held.includes('member') && reads };
  });
});

/** A section as the page for naming its moderators shows it. @throws {Forbidden} for everybody but the webmaster */
export async function findSectionToStaff(actor: Person, slug: string) {
  authorize(boardPolicy.nameModerators(actor));
  const section = await findSection(actor, slug);
  return { section, moderators: await listModerators(section) };
}

/**
 * Lets a member look after a section.
 *
 * @throws {Invalid} when there is no such member, or they may not read the section
 */
export function addModerator(actor: Person, slug: string, personId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const section = await openSection(tx, actor, slug);
    const person = await tx.person.findUnique({
      where: { id: personId },
      select: { roles: { select: { role: true } } },
    });
    const held = person?.roles.map(({ role }) => role) ?? [];
    if (!held.includes('member')) throw new Invalid({ person: 'Choose a member' });
    if (!held.includes(section.audience) && !held.includes('webmaster')) {
      throw new Invalid({ person: 'Choose somebody who may read the section' });
    }
    const key = { sectionId: section.id, personId };
    if (await tx.sectionModerator.findUnique({ where: { sectionId_personId: key } })) return;
    await tx.sectionModerator.create({ data: key });
    const subjects = { section: section.id, person: personId };
    const seq = await record({ kind: added.kind, channels: [], subjects });
    await audit(tx, actor, seq, added, { details: { section: section.name }, personId });
  });
}

/** Ends that somebody looks after a section. */
export function removeModerator(actor: Person, slug: string, personId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const section = await openSection(tx, actor, slug);
    const ended = await tx.sectionModerator.deleteMany({
      where: { sectionId: section.id, personId },
    });
    if (ended.count === 0) return;
    const subjects = { section: section.id, person: personId };
    const seq = await record({ kind: removed.kind, channels: [], subjects });
    await audit(tx, actor, seq, removed, { details: { section: section.name }, personId });
  });
}

async function openSection(tx: Transaction, actor: Person, slug: string) {
  authorize(boardPolicy.nameModerators(actor));
  const { id } = await findSection(actor, slug);
  return tx.section.findUniqueOrThrow({ where: { id } });
}
