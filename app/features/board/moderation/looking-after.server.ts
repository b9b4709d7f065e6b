import { advance } from '~/features/escalation/advance.server';
import { isSettled, type State } from '~/features/escalation/states';
import type { Person } from '~/platform/actor';
import { change, type RecordEntry } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { audienceOf } from '../audience';
import { findChosen, isOffered } from '../sections/chosen-sections.server';
import { requireConfirmed } from '../sections/other-readers.server';
import { boardPolicy } from '../policy';
import { reindexTopic } from '../search/search.server';
import { channelsOf } from '../topics/channels';
import { loadTopic, moveTopic, type LoadedTopic } from '../topics/topics.server';
import { refreshWaiting } from '../topics/waiting.server';
import { refuseLate, writeDeed } from './deeds.server';
import type { MoveInput } from './forms';
import { MOST_PINNED } from './limits';

/** What is done to a topic by who looks after it: moving it, closing it, pinning it. The reason stands on its page. */

/**
 * A topic that the actor looks after.
 *
 * @throws {NotFound}
 * @throws {Forbidden} for everybody else
 */
export async function loadModerated(
  tx: Parameters<typeof loadTopic>[0],
  actor: Person,
  topicId: string,
): Promise<LoadedTopic> {
  const topic = await loadTopic(tx, actor, topicId);
  authorize(boardPolicy.moderate(actor, topic));
  return topic;
}

/** What the page for looking after a topic shows. */
export async function findModerated(actor: Person, topicId: string) {
  const topic = await loadModerated(db(), actor, topicId);
  const { id, title, hidden, closed, pinned, replyCount, sections } = topic;
  return {
    ...{ id, closed, pinned, replyCount, hidden },
    title: hidden ? '' : title,
    sections: sections
      .filter(({ section }) => isOffered(actor, section))
      .map(({ section }) => section.slug),
  };
}

/**
 * Lets a topic stand in other sections. Whoever may not read it there loses it at once, in open pages and in search;
 * who follows it goes on following.
 *
 * @throws {Invalid} when a section is not there, it stands there already, or others may read it then and nobody has
 *   confirmed that
 */
export function moveToSections(actor: Person, topicId: string, input: MoveInput): Promise<void> {
  return change(actor, async (tx, record) => {
    const topic = await loadModerated(tx, actor, topicId);
    const present = topic.sections.map(({ section }) => section);
    if (input.sections.length === 0)
      throw new Invalid({ sections: 'Choose where it should stand' });
    const sections = [
      ...(await findChosen(tx, actor, input.sections, [])),
      // What the form did not offer cannot have been meant: there it stays.
      ...present.filter((section) => !isOffered(actor, section)),
    ];
    const ids = sections.map(({ id }) => id);
    if (sameIds(ids, topic.sectionIds)) {
      throw new Invalid({ sections: 'It stands there already' });
    }
    const audience = audienceOf(sections);
    requireConfirmed(input, topic.audience, audience);
    await tx.topic.update({ where: { id: topicId }, data: { audience } });
    await moveTopic(tx, topic, ids);
    await reindexTopic(tx, topicId);
    await writeDeed(tx, record, actor, {
      kind: 'moved',
      topicId,
      reason: input.reason,
      from: topic.sectionIds.filter((id) => !ids.includes(id)),
      authorId: topic.authorId,
      sectionIds: topic.sectionIds,
      // Where it stood hears it too: it may stand there no longer.
      channels: channelsOf(topicId, [...topic.sectionIds, ...ids]),
    });
  });
}

/** Closes a topic: it is read as before, and takes no more replies. @throws {Conflict} when it is closed already */
export function closeTopic(actor: Person, topicId: string, reason: string): Promise<void> {
  return setClosed(actor, topicId, reason, true);
}

/** Opens a closed topic for replies again. @throws {Conflict} when it is open already */
export function reopenTopic(actor: Person, topicId: string, reason: string): Promise<void> {
  return setClosed(actor, topicId, reason, false);
}

function setClosed(actor: Person, topicId: string, reason: string, closed: boolean): Promise<void> {
  return change(actor, async (tx, record) => {
    const topic = await loadModerated(tx, actor, topicId);
    const kind = closed ? 'closed' : 'reopened';
    if (topic.closed === closed) return refuseLate(tx, { topicId }, [kind], `${kind} it`);
    await tx.topic.update({ where: { id: topicId }, data: { closed } });
    await refreshWaiting(tx, topicId);
    const seq = await tell(tx, record, actor, topic, kind, reason);
    await moveQuery(tx, record, actor, topicId, { closed, words: reason, seq });
  });
}

/** A query that takes no replies goes to nobody; opened again it goes on where it stood. */
async function moveQuery(
  tx: Transaction,
  record: RecordEntry,
  actor: Person,
  topicId: string,
  { closed, words, seq }: { closed: boolean; words: string; seq: number },
): Promise<void> {
  const query = await tx.escalation.findUnique({ where: { topicId } });
  if (!query) return;
  const moves = closed ? !isSettled(query.state as State) : query.state === 'stopped';
  const event = closed ? ({ kind: 'stop', words } as const) : ({ kind: 'restart' } as const);
  if (moves) await advance(tx, record, topicId, event, { by: { personId: actor.id }, seq });
}

/**
 * Lets a topic stand before the others in its sections.
 *
 * @throws {Conflict} when it does already, or a section has as many as stand out
 */
export function pinTopic(actor: Person, topicId: string, reason: string): Promise<void> {
  return setPinned(actor, topicId, reason, true);
}

/** Lets a topic stand among the others again. @throws {Conflict} when it does already */
export function unpinTopic(actor: Person, topicId: string, reason: string): Promise<void> {
  return setPinned(actor, topicId, reason, false);
}

function setPinned(actor: Person, topicId: string, reason: string, pinned: boolean): Promise<void> {
  return change(actor, async (tx, record) => {
    const topic = await loadModerated(tx, actor, topicId);
    const kind = pinned ? 'pinned' : 'unpinned';
    if (topic.pinned === pinned) return refuseLate(tx, { topicId }, [kind], `${kind} it`);
    if (pinned) await refuseCrowd(tx, topic);
    await tx.topic.update({ where: { id: topicId }, data: { pinned } });
    await tell(tx, record, actor, topic, kind, reason);
  });
}

async function refuseCrowd(tx: Transaction, topic: LoadedTopic): Promise<void> {
  for (const sectionId of topic.sectionIds) {
    const pinned = await tx.topicSection.count({
      where: { sectionId, topic: { pinned: true, deletion: null, mergedIntoId: null } },
    });
    if (pinned >= MOST_PINNED) {
      throw new Conflict(
        `${MOST_PINNED} topics are pinned in its section. Unpin one of them first.`,
      );
    }
  }
}

function tell(
  tx: Transaction,
  record: RecordEntry,
  actor: Person,
  { id: topicId, authorId, sectionIds }: LoadedTopic,
  kind: 'closed' | 'reopened' | 'pinned' | 'unpinned',
  reason: string,
): Promise<number> {
  const channels = channelsOf(topicId, sectionIds);
  return writeDeed(tx, record, actor, { kind, topicId, reason, authorId, sectionIds, channels });
}

function sameIds(some: string[], others: string[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
}
