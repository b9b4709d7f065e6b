import { hotRead } from '~/platform/database/hot.server';

/** Who looks after what, as far as it is asked with every page of a topic. */

/** For whom those sections of a topic are that somebody looks after. */
export const careInTopic = hotRead<[personId: string, topicId: string], { audience: string }>(`
  SELECT s.audience FROM "TopicSection" p
  JOIN "Section" s ON s.id = p.sectionId
  JOIN "SectionModerator" m ON m.sectionId = s.id AND m.personId = ?
  WHERE p.topicId = ?`);

/** The topic that another has become part of. */
export const mergedInto = hotRead<[topicId: string], { id: string }>(
  'SELECT mergedIntoId AS id FROM "Topic" WHERE id = ? AND mergedIntoId IS NOT NULL',
);
