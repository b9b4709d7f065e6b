import { readNewestSeq } from '~/platform/activity/activity.server';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { atOneMoment } from '~/platform/database/hot.server';
import { authorize, NotFound } from '~/platform/errors';
import { log } from '~/platform/log.server';
import { boardPolicy } from '../policy';
import { audienceOfTopic } from '../posts/posts.hot.server';
import { keepMark } from './marks.hot.server';

/**
 * Saying how far one has read. Marks are gathered and written together: one transaction a second, however many read.
 * They stay out of the activity log.
 */

const GATHER_MILLISECONDS = 1000;

/** What is read but not written yet: by person, then by topic. */
let waiting = new Map<string, Map<string, number>>();
/** What is being written: found here until the commit. */
let written = new Map<string, Map<string, number>>();
let timer: NodeJS.Timeout | undefined;

/**
 * Notes that somebody has had a topic before them.
 *
 * @param upTo place in the log up to which they have; beyond its newest entry it means that one
 * @throws {NotFound} when there is no such topic that they may read
 */
export function noteRead(actor: Person, topicId: string, upTo: number): Promise<void> {
  authorize(boardPolicy.read(actor));
  return atOneMoment(() => {
    const [topic] = audienceOfTopic(topicId);
    if (!topic || !boardPolicy.readTopic(actor, topic)) throw new NotFound('No such topic');
    const seq = Math.min(upTo, readNewestSeq());
    const theirs = waiting.get(actor.id) ?? new Map<string, number>();
    theirs.set(topicId, Math.max(seq, theirs.get(topicId) ?? 0));
    waiting.set(actor.id, theirs);
    timer ??= setTimeout(() => {
      keepWhatWasRead().catch((error: unknown) =>
        log.error({ err: error }, 'How far people have read could not be kept'),
      );
    }, GATHER_MILLISECONDS).unref();
  });
}

/** How far somebody has read a topic by what is not written yet; 0 when nothing waits. */
export function readButNotKept(personId: string, topicId: string): number {
  const seqs = [waiting, written].map((marks) => marks.get(personId)?.get(topicId) ?? 0);
  return Math.max(...seqs);
}

/** Writes what waits: about each second, and when the process ends. */
export async function keepWhatWasRead(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  if (waiting.size === 0) return;
  await change(theProcess, (tx) => {
    // Taken out at the moment of writing: what comes in later waits for the next time.
    for (const [personId, topics] of waiting) {
      for (const [topicId, seq] of topics) keepMark(tx, seq, topicId, personId);
    }
    written = waiting;
    waiting = new Map();
    return Promise.resolve();
  }).finally(() => {
    written = new Map();
  });
}
