import type { Person } from '~/platform/actor';
import { atOneMoment, hotRead } from '~/platform/database/hot.server';

/** Who wrote what stands without a name, as far as it is read for every page and every reply. */

/** Who wrote a post really, for SQL that names its row; nothing of it may be shown. */
export const WRITER = (kind: 'topic' | 'reply', post: string) =>
  `coalesce((SELECT x.personId FROM "AnonymousPost" x WHERE x.kind = '${kind}' AND x.postId = ${post}.id), ${post}.authorId)`;

/** The ids of the queries that somebody asked without their name, for SQL. Takes the person's id. */
export const ASKED_WITHOUT_NAME = `(SELECT x.postId FROM "AnonymousPost" x WHERE x.personId = ? AND x.kind = 'topic')`;

const askedWithoutName = hotRead<[topicId: string, personId: string], { n: number }>(
  `SELECT 1 AS n FROM "AnonymousPost" WHERE kind = 'topic' AND postId = ? AND personId = ?`,
);

/** Whether somebody asked a query without their name: what they write in it stands without it too. */
export function asksWithoutName(actor: Person, topicId: string): Promise<boolean> {
  return atOneMoment(() => askedWithoutName(topicId, actor.id).length > 0);
}

const mineInTopic = hotRead<[personId: string, topicId: string, again: string], { id: string }>(`
  SELECT x.postId AS id FROM "AnonymousPost" x
  WHERE x.personId = ? AND (x.postId = ? OR x.postId IN (SELECT r.id FROM "Reply" r WHERE r.topicId = ?))`);

/** Ids of what somebody has written in a topic without their name. */
export function listMineInTopic(actor: Person, topicId: string): Promise<string[]> {
  return atOneMoment(() => mineInTopic(actor.id, topicId, topicId).map(({ id }) => id));
}
