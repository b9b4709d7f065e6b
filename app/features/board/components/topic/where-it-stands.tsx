import type { ReactNode } from 'react';
import { StandingStrip } from '~/features/escalation/components/standing-strip';
import type { Asked } from '~/features/escalation/seen/track';
import type { TopicView } from '../../views';

/**
 * Where a query stands, in words: what has happened, and what is to come. Nothing for what is no query.
 *
 * @param props.topic the query
 * @param props.children what the reader may do about it, and every step
 */
export function WhereItStands({ topic, children }: { topic: TopicView; children?: ReactNode }) {
  if (!topic.standing) return null;
  return (
    <StandingStrip standing={topic.standing} asked={askedOf(topic)}>
      {children}
    </StandingStrip>
  );
}

/** What the line says of the query itself. */
export function askedOf({ at, author, toldCount, replyCount, answer }: TopicView): Asked {
  return {
    at,
    by: author.name,
    told: toldCount,
    replies: replyCount,
    answer: answer && { by: answer.authorName, at: answer.acceptedAt },
  };
}
