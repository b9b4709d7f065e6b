import type { Person } from '~/platform/actor';
import { now, secondsFromNow } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { registerHomePart } from '~/platform/home/home-parts.server';
import { boardPolicy, visibleTo } from './policy';
import { rowParts, viewRow } from './rows.server';
import type { TopicRow } from './views';

/** What the board shows on the home page. Each part is there only when it has something real to show. */

const WEEK = 7 * 24 * 60 * 60;

/** My open queries that somebody has replied to: was it answered? */
registerHomePart({
  key: 'board.was-it-answered',
  load: (actor) =>
    listRows(actor, {
      where: { authorId: actor.id, replyCount: { gt: 0 }, waiting: true },
      take: 5,
    }),
});

/** Open queries of others that wait longest, those nobody has replied to before the rest. */
registerHomePart({
  key: 'board.can-you-help',
  load: (actor) =>
    listRows(actor, {
      where: {
        authorId: { not: actor.id },
        replies: { none: { authorId: actor.id } },
        waiting: true,
      },
      orderBy: [{ replyCount: 'asc' }, { createdAt: 'asc' }],
      take: 3,
    }),
});

/** The latest queries and answers on services I have asked or written about. */
registerHomePart({
  key: 'board.near-your-work',
  async load(actor) {
    const mine: Prisma.TopicWhereInput = {
      OR: [{ authorId: actor.id }, { replies: { some: { authorId: actor.id } } }],
    };
    const areas = await db().topic.findMany({
      where: { ...mine, serviceAreaId: { not: null } },
      distinct: ['serviceAreaId'],
      select: { serviceAreaId: true },
    });
    const near = areas.flatMap(({ serviceAreaId }) => serviceAreaId ?? []);
    if (near.length === 0) return null;
    return listRows(actor, {
      where: { serviceAreaId: { in: near }, deletion: null, NOT: mine },
      orderBy: { createdAt: 'desc' },
      take: 3,
    });
  },
});

/** What the network has answered in the last seven days. */
registerHomePart({
  key: 'board.answered-this-week',
  load: (actor) =>
    listRows(actor, {
      where: {
        deletion: null,
        acceptedAnswer: { acceptedAt: { gt: secondsFromNow(-WEEK), lte: now() } },
      },
      orderBy: { acceptedAnswer: { acceptedAt: 'desc' } },
      take: 3,
    }),
});

/** My open queries that nobody has replied to yet. */
registerHomePart({
  key: 'board.your-open-asks',
  load: (actor) =>
    listRows(actor, { where: { authorId: actor.id, replyCount: 0, waiting: true }, take: 3 }),
});

async function listRows(
  actor: Person,
  query: Pick<Prisma.TopicFindManyArgs, 'where' | 'orderBy' | 'take'>,
): Promise<TopicRow[] | null> {
  if (!boardPolicy.read(actor)) return null;
  const topics = await db().topic.findMany({
    orderBy: { createdAt: 'desc' },
    ...query,
    where: { ...query.where, ...visibleTo(actor) },
    include: rowParts,
  });
  if (topics.length === 0) return null;
  return topics.map((topic) =>
    viewRow(topic, topic.sections[0] ?? { open: topic.acceptedAnswer === null, lastSeq: 0 }),
  );
}
