import { listServiceAreas } from '~/features/organisations/organisations.server';
import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { atOneMoment } from '~/platform/database/hot.server';
import { authorize } from '~/platform/errors';
import { boardAddresses } from '../addresses';
import { boardPolicy, visibleTo } from '../policy';
import { frontHref } from '../front/front-query';
import { readSaid, readTopicChoice } from './following.hot.server';
import type { FollowKind } from './schema';
import type { Followed, Said, TopicChoice } from './views';

/** What somebody follows and mutes. */

/** What the actor hears of a topic, which they may read. */
export function findTopicChoice(actor: Person, topicId: string): Promise<TopicChoice> {
  authorize(boardPolicy.read(actor));
  return atOneMoment(() => readTopicChoice(actor.id, topicId));
}

/** What the actor has said of a section. */
export function findSectionChoice(actor: Person, section: { id: string }): Promise<Said> {
  authorize(boardPolicy.read(actor));
  return atOneMoment(() => readSaid(actor.id, 'section', section.id));
}

/** A service area as pages offer to follow it. */
export interface AreaChoice {
  slug: string;
  name: string;
  said: Said;
}

/** What the actor has said of a service area, by its slug; null when there is none. */
export async function findAreaChoice(actor: Person, slug: string): Promise<AreaChoice | null> {
  authorize(boardPolicy.read(actor));
  const area = await db().serviceArea.findUnique({
    where: { slug },
    select: { id: true, name: true },
  });
  if (!area) return null;
  return { slug, name: area.name, said: readSaid(actor.id, 'service-area', area.id) };
}

/** All that the actor follows and mutes and may still read: sections, service areas, then topics, the latest first. */
export async function listFollowed(actor: Person): Promise<Followed[]> {
  authorize(boardPolicy.read(actor));
  const said = await db().following.findMany({
    where: { personId: actor.id },
    orderBy: [{ since: 'desc' }, { targetId: 'asc' }],
  });
  const idsOf = (kind: FollowKind) =>
    said.filter((each) => each.kind === kind).map(({ targetId }) => targetId);
  const visible = visibleTo(actor);
  const [sections, areas, topics] = await Promise.all([
    db().section.findMany({ where: { id: { in: idsOf('section') }, ...visible } }),
    db().serviceArea.findMany({ where: { id: { in: idsOf('service-area') } } }),
    db().topic.findMany({
      where: {
        id: { in: idsOf('topic') },
        ...visible,
        deletion: null,
        hiddenAt: null,
        mergedIntoId: null,
      },
      select: { id: true, title: true },
    }),
  ]);
  const things: Record<FollowKind, Map<string, Pick<Followed, 'target' | 'name' | 'to'>>> = {
    section: new Map(
      sections.map(({ id, slug, name }) => {
        return [id, { target: slug, name, to: href(boardAddresses.section, { section: slug }) }];
      }),
    ),
    'service-area': new Map(
      areas.map(({ id, slug, name }) => {
        return [id, { target: slug, name, to: frontHref({ serviceArea: slug }) }];
      }),
    ),
    topic: new Map(
      topics.map(({ id, title }) => {
        return [id, { target: id, name: title, to: href(boardAddresses.topic, { id }) }];
      }),
    ),
  };
  return (['section', 'service-area', 'topic'] as const).flatMap((kind) =>
    said
      .filter((each) => each.kind === kind)
      .flatMap(({ targetId, muted, since }) => {
        const thing = things[kind].get(targetId);
        return thing ? [{ kind, ...thing, muted, since: since.toISOString() }] : [];
      }),
  );
}

/** The service areas on which the actor has said nothing yet. */
export async function listAreasToFollow(followed: Followed[]) {
  const known = new Set(
    followed.filter(({ kind }) => kind === 'service-area').map(({ target }) => target),
  );
  return (await listServiceAreas()).filter(({ slug }) => !known.has(slug));
}
