import type { Person } from '~/platform/actor';
import type { Reader } from '~/platform/database/client.server';
import { db } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { atOneMoment, untilCommit } from '~/platform/database/hot.server';
import { listHolders } from '~/features/accounts/roles.server';
import type { LookedAfter } from '../policy';
import { careInTopic } from './looked-after.hot.server';

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
export function findOwnCare(actor: Person, topicId: string): Promise<LookedAfter[]> {
  return atOneMoment(() => careInTopic(actor.id, topicId).map(onlyBy(actor.id)));
}

/** All sections as far as one person looks after them. */
export const listOwnCare = ({ id }: Person): Promise<LookedAfter[]> => ownCare(id);

const ownCare = untilCommit(async (personId: string) => {
  const where = { moderators: { some: { personId } } };
  const sections = await db().section.findMany({ where, select: { audience: true } });
  return sections.map(onlyBy(personId));
});

/** A section as if nobody else looked after it. */
const onlyBy =
  (personId: string) =>
  ({ audience }: { audience: string }): LookedAfter => ({ audience, moderatorIds: [personId] });

/** Ids of everybody who may be asked to look at a topic; whether each may still read it is judged when they are told. */
export async function listModeratorIds(topicId: string): Promise<string[]> {
  const lookedAfter = await findLookedAfter(db(), topicId);
  const moderators = lookedAfter.flatMap(({ moderatorIds }) => moderatorIds);
  return [...new Set([...(await listHolders('webmaster')), ...moderators])];
}
