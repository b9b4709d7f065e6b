import type { Actor } from '~/platform/actor';
import { hotRead, isoMoment } from '~/platform/database/hot.server';
import { idRead, readable, STANDS, VISIBLE } from '../lists/lists.hot.server';
import type { MembersAnswer } from '../views';

/** What a member has asked and answered, as far as a reader may read it. */

const OF_MEMBER = `t.authorId = ? AND ${STANDS} AND ${VISIBLE}`;

const asked = idRead<[authorId: string, readable: string, limit: number]>(
  `SELECT t.id FROM "Topic" t WHERE ${OF_MEMBER} ORDER BY t.createdAt DESC, t.id LIMIT ?`,
);
const countAsked = hotRead<[authorId: string, readable: string], { n: number }>(
  `SELECT count(*) AS n FROM "Topic" t WHERE ${OF_MEMBER}`,
);

/** Ids of the latest queries somebody asked. */
export const listAskedBy = (reader: Actor, memberId: string, limit: number) =>
  asked(memberId, readable(reader), limit);

/** How many they asked. */
export const countAskedBy = (reader: Actor, memberId: string) =>
  countAsked(memberId, readable(reader))[0]?.n ?? 0;

const REPLIES = `FROM "Reply" r JOIN "Topic" t ON t.id = r.topicId
  WHERE r.authorId = ? AND r.hiddenAt IS NULL AND NOT EXISTS (SELECT 1 FROM "ReplyDeletion" d WHERE d.replyId = r.id)
    AND ${STANDS} AND ${VISIBLE}`;

const answers = hotRead<
  [authorId: string, readable: string, limit: number],
  { id: string; title: string; createdAt: string; accepted: number }
>(`SELECT r.id, t.title, r.createdAt,
    EXISTS (SELECT 1 FROM "AcceptedAnswer" a WHERE a.replyId = r.id) AS accepted
  ${REPLIES} ORDER BY r.seq DESC LIMIT ?`);
const countAnswers = hotRead<[authorId: string, readable: string], { n: number }>(
  `SELECT count(*) AS n ${REPLIES}`,
);

/** The latest replies somebody wrote, to queries that stand. */
export function listAnswersBy(reader: Actor, memberId: string, limit: number): MembersAnswer[] {
  return answers(memberId, readable(reader), limit).map(({ createdAt, accepted, ...answer }) => ({
    ...answer,
    at: isoMoment(createdAt),
    accepted: accepted === 1,
  }));
}

/** How many they wrote. */
export const countAnswersBy = (reader: Actor, memberId: string) =>
  countAnswers(memberId, readable(reader))[0]?.n ?? 0;
