import { hotRead, isoMoment } from '~/platform/database/hot.server';
import type { DeedView } from '../views';

/** What was done to a topic, as its page tells it: read with every page of a topic. */

interface Row {
  id: string;
  kind: string;
  byName: string | null;
  at: string;
  seq: number;
  reason: string;
  sections: string;
  otherId: string | null;
  otherTitle: string | null;
  replyId: string | null;
}

// Of a section or a topic that not all readers of this one may read, nothing is said. That something was taken down or
// erased is said where it stood.
const deedsOf = hotRead<[audience: string, again: string, topicId: string], Row>(`
  SELECT deed.id, deed.kind, doer.name AS byName, deed.at, deed.seq, deed.reason, deed.replyId,
    (SELECT json_group_array(s.name ORDER BY s.position) FROM "Section" s
      WHERE s.id IN (SELECT value FROM json_each(iif(deed.details = '', '[]', deed.details)))
        AND s.audience IN ('member', ?)) AS sections,
    other.id AS otherId, other.title AS otherTitle
  FROM "TopicDeed" deed
  LEFT JOIN "Person" doer ON doer.id = deed.byId
  LEFT JOIN "Topic" other ON other.id = deed.otherId AND other.audience IN ('member', ?)
    AND other.hiddenAt IS NULL AND other.mergedIntoId IS NULL
    AND NOT EXISTS (SELECT 1 FROM "TopicDeletion" d WHERE d.topicId = other.id)
  WHERE deed.topicId = ? AND deed.kind NOT IN ('hidden', 'erased') ORDER BY deed.seq`);

/**
 * What was done to a topic, oldest first.
 *
 * @param audience of the topic: what its readers have in common
 */
export function readDeeds(topicId: string, audience: string): DeedView[] {
  return deedsOf(audience, audience, topicId).map(
    ({ byName, at, sections, otherId, otherTitle, ...deed }) => ({
      ...deed,
      // Where it came from is said before everything else.
      seq: deed.kind === 'split-off' ? 0 : deed.seq,
      by: byName ?? 'Somebody',
      at: isoMoment(at),
      from: JSON.parse(sections) as string[],
      other: otherId === null ? null : { id: otherId, title: otherTitle ?? '' },
    }),
  );
}
