import type { Chance } from './chance';
import type { Size } from './sizes';

/** Who asks, replies, accepts, edits and deletes, and when; in the order of time, as the log was written. */

export interface Deed {
  kind:
    | 'asked'
    | 'replied'
    | 'answer-accepted'
    | 'reply-edited'
    | 'reply-deleted'
    | 'topic-edited'
    | 'topic-deleted';
  /** Milliseconds since 1970. */
  at: number;
  topic: number;
  /** Which of the topic's replies. */
  reply: number;
}

const HOUR = 60 * 60 * 1000;
const DAYS = 730;

/** The most replies one topic has, in shares of all. */
const LARGEST_SHARE = 0.012;
/** Topics nobody has replied to. */
const UNHEARD = 0.12;

/**
 * Plans a debate.
 *
 * @param until when the last deed may be
 */
export function planDebate(size: Size, chance: Chance, until: number): Deed[] {
  const deeds: Deed[] = [];
  const counts = shareOut(size, chance);
  for (const [topic, count] of counts.entries())
    deeds.push(...planTopic(topic, count, chance, until));
  // Deeds of one topic stand in order already, and sorting keeps what is at the same time as it stands.
  return deeds.sort((a, b) => a.at - b.at);
}

function planTopic(topic: number, count: number, chance: Chance, until: number): Deed[] {
  const asked = until - HOUR * (1 + chance.next() * DAYS * 24);
  const deeds: Deed[] = [{ kind: 'asked', at: asked, topic, reply: -1 }];
  const accepted = count > 0 && chance.happens(0.55) ? chance.below(count) : -1;
  let at = asked;
  // Whatever is planned: nothing happens before what it follows from, nor in the future.
  const add = (kind: Deed['kind'], hours: number, reply: number) => {
    at += Math.min(hours * HOUR, (until - at) / 4);
    deeds.push({ kind, at, topic, reply });
  };
  if (chance.happens(0.03)) add('topic-edited', 0.2, -1);
  for (let reply = 0; reply < count; reply += 1) {
    add('replied', 3 * chance.skewed(1.6), reply);
    if (chance.happens(0.02)) add('reply-edited', 0.2 * chance.skewed(1), reply);
    if (reply === accepted) add('answer-accepted', 2 * chance.skewed(1), reply);
    else if (chance.happens(0.01)) add('reply-deleted', chance.skewed(1), reply);
  }
  if (chance.happens(0.004)) add('topic-deleted', 24, -1);
  return deeds;
}

/** How many replies each topic has: most a few, some hundreds, all together exactly what the size says. */
function shareOut({ topics, replies }: Size, chance: Chance): number[] {
  const weights = Array.from({ length: topics }, () =>
    chance.happens(UNHEARD) ? 0 : (1 - chance.next()) ** (-1 / 1.2),
  );
  const most = Math.ceil(replies * LARGEST_SHARE);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const counts = weights.map((weight) => Math.min(most, Math.floor((weight / sum) * replies)));
  const heard = [...counts.keys()].filter((topic) => (weights[topic] ?? 0) > 0);
  for (
    let left = replies - counts.reduce((total, count) => total + count, 0);
    left > 0;
    left -= 1
  ) {
    const topic = chance.pick(heard);
    counts[topic] = (counts[topic] ?? 0) + 1;
  }
  return counts;
}
