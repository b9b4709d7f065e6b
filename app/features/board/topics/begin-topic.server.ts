import { startQuery } from '~/features/escalation/queries.server';
import { newId, now } from '~/platform/clock.server';
import type { RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { ensureNobody, keepWriter } from '~/platform/nameless/nameless.server';
import type { Origin } from '~/platform/queries/origin';
import { index } from '~/platform/search/documents.server';
import { audienceOf } from '../audience';
import type { TopicKind } from '../kinds';
import { keepMark } from '../reading/marks.hot.server';
import { topicDocument } from '../search/search.server';
import { channelsOf } from './channels';

/** How every topic begins, whoever decides that it does: the verbs authorize, and add what is theirs in between. */

export interface NewTopic {
  kind: TopicKind;
  title: string;
  /** As it is kept. */
  body: string;
  /** At least one. */
  sections: Array<{ id: string; audience: string }>;
  serviceAreaId: string | null;
  /** Null for who has left, and cannot be named. */
  askerId: string | null;
  withoutName: boolean;
  /** What it was before. */
  origin: Origin | null;
}

/**
 * Writes a topic and its entry in the log. It has begun when `enterTopic` has been called as well.
 *
 * @returns what the rest of the verb needs
 */
export async function beginTopic(tx: Transaction, record: RecordEntry, topic: NewTopic) {
  const { kind, title, body, sections, serviceAreaId, askerId, withoutName, origin } = topic;
  const id = newId();
  const sectionIds = sections.map((section) => section.id);
  const authorId = withoutName || askerId === null ? await ensureNobody(tx) : askerId;
  const seq = await record({
    kind: 'board.asked',
    channels: channelsOf(id, sectionIds),
    subjects: { topic: id },
    under: authorId,
  });
  const audience = audienceOf(sections);
  const waiting = kind === 'query';
  const place = { open: waiting, lastSeq: seq };
  const written = { id, kind, title, body, serviceAreaId, audience, createdAt: now() };
  await tx.topic.create({
    data: {
      ...written,
      authorId,
      waiting,
      // Whoever begins a discussion draws it to a conclusion, unless they name somebody else.
      convenerId: kind === 'discussion' ? askerId : null,
      sections: { create: sectionIds.map((sectionId) => ({ sectionId, ...place })) },
    },
  });
  for (const originId of origin?.ids ?? []) {
    await tx.topicOrigin.create({ data: { topicId: id, kind: origin?.kind ?? '', originId } });
  }
  if (askerId !== null) {
    keepMark(tx, seq, id, askerId);
    if (withoutName) await keepWriter(tx, { id: askerId }, { kind: 'topic', id });
  }
  return { ...written, authorId, sectionIds, seq };
}

/** Lets a topic be found, and a query have an owner and a day: the last thing of the verb that begins one. */
export async function enterTopic(
  tx: Transaction,
  topic: Awaited<ReturnType<typeof beginTopic>>,
): Promise<void> {
  const { id, kind, seq, createdAt } = topic;
  index(tx, [topicDocument({ ...topic, answered: false, deleted: false })]);
  if (kind === 'query') await startQuery(tx, { topicId: id, seq, at: createdAt });
}
