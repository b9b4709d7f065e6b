import { hotRead } from '~/platform/database/hot.server';
import type { FollowKind } from './schema';
import type { Said, TopicChoice } from './views';

/** What people follow and mute, as it is asked for with pages and for whom something new concerns. */

const saidOf = hotRead<[personId: string, kind: FollowKind, targetId: string], { muted: number }>(
  'SELECT muted FROM "Following" WHERE personId = ? AND kind = ? AND targetId = ?',
);

/** What somebody has said of a thing. */
export function readSaid(personId: string, kind: FollowKind, targetId: string): Said {
  const [said] = saidOf(personId, kind, targetId);
  if (!said) return null;
  return said.muted === 1 ? 'mute' : 'follow';
}

const wroteIn = hotRead<
  [topicId: string, personId: string, again: string, topicAgain: string, personAgain: string],
  { n: number }
>(`
  SELECT 1 AS n FROM "Topic" t WHERE t.id = ? AND (t.authorId = ?
    OR EXISTS (SELECT 1 FROM "AnonymousPost" x WHERE x.personId = ? AND x.kind = 'topic' AND x.postId = t.id)
    OR EXISTS (SELECT 1 FROM "Reply" r WHERE r.topicId = ? AND r.authorId = ?
      AND NOT EXISTS (SELECT 1 FROM "ReplyDeletion" d WHERE d.replyId = r.id)))`);

/** What somebody hears of a topic, and why. */
export function readTopicChoice(personId: string, topicId: string): TopicChoice {
  return {
    said: readSaid(personId, 'topic', topicId),
    wrote: wroteIn(topicId, personId, personId, topicId, personId).length > 0,
  };
}

interface PersonId {
  personId: string;
}

const ids = (rows: PersonId[]) => rows.map(({ personId }) => personId);

const ofTopic = hotRead<[topicId: string, muted: number], PersonId>(
  `SELECT personId FROM "Following" WHERE kind = 'topic' AND targetId = ? AND muted = ?`,
);

/** Ids of those who follow a topic itself. */
export const readFollowersOfTopic = (topicId: string) => ids(ofTopic(topicId, 0));

/** Ids of those who mute a topic itself. */
export const readMutingTopic = (topicId: string) => ids(ofTopic(topicId, 1));

/** Sections and service areas, as JSON, in which something stands. */
const AROUND = `json_each(?) place CROSS JOIN "Following" f
  ON f.kind = json_extract(place.value, '$.kind') AND f.targetId = json_extract(place.value, '$.id')`;

const around = hotRead<[places: string, muted: number], PersonId>(
  `SELECT DISTINCT f.personId FROM ${AROUND} WHERE f.muted = ?`,
);

/** Where a topic stands, as far as it can be followed. */
export interface Around {
  sectionIds: readonly string[];
  serviceAreaId: string | null;
}

/**
 * Whom something new in some sections and on a service concerns: who follows one of them and mutes none of them. Who
 * mutes one, wants to hear nothing of it, whatever else it is about.
 */
export function readFollowersAround(where: Around): string[] {
  const muting = new Set(readMutingAround(where));
  return ids(around(placesOf(where), 0)).filter((id) => !muting.has(id));
}

/** Ids of those who mute one of some sections or a service. */
export const readMutingAround = (where: Around) => ids(around(placesOf(where), 1));

function placesOf({ sectionIds, serviceAreaId }: Around): string {
  return JSON.stringify([
    ...sectionIds.map((id) => ({ kind: 'section', id })),
    ...(serviceAreaId === null ? [] : [{ kind: 'service-area', id: serviceAreaId }]),
  ]);
}

const places = hotRead<[topicId: string], { sectionIds: string; serviceAreaId: string | null }>(`
  SELECT t.serviceAreaId,
    (SELECT json_group_array(p.sectionId) FROM "TopicSection" p WHERE p.topicId = t.id) AS sectionIds
  FROM "Topic" t WHERE t.id = ?`);

/** Where a topic stands now; nowhere when it is gone. */
export function readAround(topicId: string): Around {
  const [topic] = places(topicId);
  return {
    sectionIds: JSON.parse(topic?.sectionIds ?? '[]') as string[],
    serviceAreaId: topic?.serviceAreaId ?? null,
  };
}
