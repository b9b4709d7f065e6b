import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, Invalid } from '~/platform/errors';
import { boardPolicy } from '../policy';
import type { ConclusionInput } from '../schema';
import { channelsOf } from './channels';
import { loadTopic } from './topics.server';

/** What a discussion has come to: its convener pins it on top of the replies. */

/**
 * Pins what a discussion has come to, or puts other words in place of what is pinned; without words it is taken back.
 *
 * @throws {NotFound} when there is no such topic
 * @throws {Forbidden} for anybody but its convener
 */
export function conclude(actor: Person, topicId: string, { body }: ConclusionInput): Promise<void> {
  return change(actor, async (tx, record) => {
    const topic = await loadTopic(tx, actor, topicId);
    authorize(boardPolicy.conclude(actor, topic));
    const pinned = await tx.conclusion.findUnique({ where: { topicId } });
    if ((pinned?.body ?? '') === body) return;
    const written = { body, writtenBy: actor.id, writtenAt: now() };
    if (body === '') await tx.conclusion.delete({ where: { topicId } });
    else {
      await tx.conclusion.upsert({
        where: { topicId },
        create: { topicId, ...written },
        update: written,
      });
    }
    const kind = pinned ? 'board.conclusion-changed' : 'board.concluded';
    const seq = await record({
      kind: body === '' ? 'board.conclusion-withdrawn' : kind,
      channels: channelsOf(topicId, topic.sectionIds),
      subjects: { topic: topicId },
    });
    if (!pinned) {
      await tx.topicSection.updateMany({ where: { topicId }, data: { lastSeq: seq } });
    }
  });
}

/**
 * What is pinned, as it was typed, for its convener to change.
 *
 * @throws {NotFound}
 * @throws {Forbidden} for anybody else
 */
export async function findConclusionSource(actor: Person, topicId: string) {
  const topic = await loadTopic(db(), actor, topicId);
  authorize(boardPolicy.conclude(actor, topic));
  const pinned = await db().conclusion.findUnique({ where: { topicId } });
  return { id: topic.id, title: topic.title, body: pinned?.body ?? '' };
}

/**
 * Says who draws a discussion to a conclusion.
 *
 * @param personId somebody of `listConveners`
 * @throws {NotFound} when there is no such topic
 * @throws {Invalid} when they do not take part in it
 */
export function nameConvener(actor: Person, topicId: string, personId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const { topic, people } = await loadConveners(actor, topicId);
    if (!people.some(({ id }) => id === personId)) {
      throw new Invalid({ convener: 'Choose somebody who takes part in the discussion' });
    }
    if (topic.convenerId === personId) return;
    await tx.topic.update({ where: { id: topicId }, data: { convenerId: personId } });
    await record({
      kind: 'board.convener-named',
      channels: channelsOf(topicId, topic.sectionIds),
      subjects: { topic: topicId, person: personId },
    });
  });
}

/**
 * A discussion with those who can be its convener: who began it, and who replied to it, while they are members.
 *
 * @throws {NotFound}
 * @throws {Forbidden} for who may not name one
 */
export async function listConveners(actor: Person, topicId: string) {
  const { topic, people } = await loadConveners(actor, topicId);
  const { id, title, convenerId } = topic;
  return { id, title, convenerId, people };
}

async function loadConveners(actor: Person, topicId: string) {
  const topic = await loadTopic(db(), actor, topicId);
  authorize(boardPolicy.nameConvener(actor, topic));
  const people = await db().person.findMany({
    where: {
      kind: 'person',
      roles: { some: { role: 'member' } },
      OR: [
        { id: topic.authorId },
        { id: topic.convenerId ?? '' },
        { replies: { some: { topicId, deletion: null } } },
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
  return { topic, people };
}
