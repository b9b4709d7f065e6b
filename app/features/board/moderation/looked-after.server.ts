import type { Person } from '~/platform/actor';
import type { Reader } from '~/platform/database/client.server';
import { db } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { listHolders } from '~/features/accounts/roles.server';
import type { LookedAfter } from '../policy';

/** Who looks after what: the facts by which `boardPolicy` knows a moderator. */

/** What a section is read with where somebody may moderate. */
export const lookedAfterSection = {
  id: true,
  slug: true,
  audience: true,
  retiredAt: true,
  moderators: { select: { personId: true } },
} satisfies Prisma.SectionSelect;

interface Section {
  audience: string;
  moderators: Array<{ personId: string }>;
}

/** The sections in which a topic stands, as policies judge by them. */
export function lookedAfterOf(places: Array<{ section: Section }>): LookedAfter[] {
  return places.map(({ section }) => view(section));
}

function view({ audience, moderators }: Section): LookedAfter {
  return { audience, moderatorIds: moderators.map(({ personId }) => personId) };
}

/** Who looks after a topic. */
export async function findLookedAfter(tx: Reader, topicId: string): Promise<LookedAfter[]> {
  const places = await tx.topicSection.findMany({
    where: { topicId },
    select: { section: { select: lookedAfterSection } },
  });
  return lookedAfterOf(places);
}

/**
 * The same as far as it is about one person: for the page they are sent, which must not tell who else looks after
 * sections that they may not know of.
 */
export async function findOwnCare(actor: Person, topicId: string): Promise<LookedAfter[]> {
  return onlyOwn(actor, await findLookedAfter(db(), topicId));
}

/** All sections as far as one person looks after them. */
export async function listOwnCare(actor: Person): Promise<LookedAfter[]> {
  const sections = await db().section.findMany({
    where: { moderators: { some: { personId: actor.id } } },
    select: lookedAfterSection,
  });
  return onlyOwn(actor, sections.map(view));
}

function onlyOwn(actor: Person, sections: LookedAfter[]): LookedAfter[] {
  return sections
    .filter(({ moderatorIds }) => moderatorIds.includes(actor.id))
    .map(({ audience }) => ({ audience, moderatorIds: [actor.id] }));
}

/** Ids of everybody who may be asked to look at a topic; whether each may still read it is judged when they are told. */
export async function listModeratorIds(topicId: string): Promise<string[]> {
  const lookedAfter = await findLookedAfter(db(), topicId);
  const moderators = lookedAfter.flatMap(({ moderatorIds }) => moderatorIds);
  return [...new Set([...(await listHolders('webmaster')), ...moderators])];
}
