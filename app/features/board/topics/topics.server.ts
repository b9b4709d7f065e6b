import { tellEscalation } from '~/features/escalation/queries.server';
import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Reader } from '~/platform/database/client.server';
import type { Transaction } from '~/platform/database/transaction';
import { db } from '~/platform/database/database.server';
import { authorize, Invalid, NotFound } from '~/platform/errors';
import { fingerprintFiles } from '~/platform/files/uses.server';
import { isMine, under } from '~/platform/nameless/nameless.server';
import { findOriginKind } from '~/platform/queries/origins.server';
import { attach, changeAttachments } from '../posts/attachments.server';
import { audienceOf } from '../audience';
import { erasePost } from '../posts/erase.server';
import { auditModeration } from '../moderation/deletions.server';
import { lookedAfterOf, lookedAfterSection } from '../moderation/looked-after.server';
import { requireConfirmed } from '../sections/other-readers.server';
import { findChosen, findChosenToAsk, isOffered } from '../sections/chosen-sections.server';
import { dropGoneQuotes } from '../posts/gone-quotes.server';
import { countTold } from '../following/told.server';
import { keepVersion, listVersions } from '~/platform/history/history.server';
import { readKind } from '../kinds';
import { boardPolicy } from '../policy';
import { reindexTopic } from '../search/search.server';
import type { AskInput, EditTopicInput } from '../schema';
import { askByName } from '../writing/asked.server';
import { ASK } from '../writing/draft-form';
import { dropDraft } from '../writing/drafts.hot.server';
import { linkMentions } from '~/features/accounts/naming/mentions.server';
import { keepMentions } from '../writing/mentions.server';
import { beginTopic, enterTopic } from './begin-topic.server';
import { channelsOf } from './channels';
import { checkOrigin } from './origins.server';

/** Queries: asking, editing, deleting. How a page of one is read stands in `topic-pages.server`. */

const SAYS_WHOSE =
  'A query that is made of a message or a question leads back to it, and so to who wrote it. Ask a new one without your name';

/**
 * Asks a query.
 *
 * @param sectionSlug where it stands unless the form names sections. One that was retired or closed to the asker while
 *   they wrote is passed over when the form names others
 * @returns id of the topic
 * @throws {Invalid} when no section is left in which it could stand, when the form names a section or service area that
 *   is not there, or a file that does not wait for it, or asks without a name for what leads back to one
 */
export async function askQuery(
  actor: Person,
  sectionSlug: string,
  input: AskInput,
): Promise<string> {
  const { idempotencyKey, attachments, ...written } = input;
  const { kind = 'query', withoutName = false } = input;
  const files = await fingerprintFiles(actor, attachments);
  return change(
    actor,
    async (tx, record) => {
      authorize(boardPolicy.read(actor));
      if (kind === 'announcement') authorize(boardPolicy.announce(actor));
      // What it began with says whose it is.
      if (withoutName && (input.from ?? '') !== '') throw new Invalid({ withoutName: SAYS_WHOSE });
      const sections = await findChosenToAsk(tx, actor, input.sections, sectionSlug);
      const origin = await checkOrigin(tx, actor, input.from ?? '');
      const serviceAreaId = await findServiceAreaId(tx, input.serviceArea, null);
      const { title } = input;
      const body = await linkMentions(tx, await dropGoneQuotes(tx, input.body));
      const by = { askerId: actor.id, withoutName };
      const what = { kind, title, body, sections, serviceAreaId };
      const topic = await beginTopic(tx, record, { ...what, ...by, origin });
      const { id, audience, sectionIds, authorId } = topic;
      await attach(tx, actor, attachments, { kind: 'topic', id });
      const asked = await askByName(tx, actor, input.asked, { id, audience });
      const post = { kind: 'topic', id, topicId: id, under: authorId } as const;
      const named = await keepMentions(tx, record, post, body, { audience });
      const where = { sectionIds, serviceAreaId, audience };
      const toldCount = await countTold(tx, actor, where, { asked, named });
      await tx.topic.update({ where: { id }, data: { toldCount } });
      dropDraft(tx, actor.id, ASK);
      await enterTopic(tx, topic);
      if (origin) await findOriginKind(origin).became(tx, record, origin.ids, id);
      return id;
    },
    idempotencyKey === ''
      ? undefined
      : {
          verb: 'board.ask',
          key: idempotencyKey,
          input: { sectionSlug, ...written, files },
          withoutName,
        },
  );
}

/**
 * Changes one's own query and its files; it carries the mark "edited" from then on.
 *
 * @throws {NotFound} when there is no such topic
 * @throws {Invalid} when it has replies, others would read it than now, and the form does not say that this is meant
 */
export function editTopic(actor: Person, topicId: string, input: EditTopicInput): Promise<void> {
  return change(actor, async (tx, record) => {
    const topic = await loadTopic(tx, actor, topicId);
    authorize(boardPolicy.editTopic(actor, topic));
    const present = topic.sections.map(({ section }) => section);
    const sections = [
      ...(await findChosen(tx, actor, input.sections, present)),
      // What the form did not offer cannot have been meant: there it stays.
      ...present.filter((section) => !isOffered(actor, section)),
    ];
    const sectionIds = [...new Set(sections.map(({ id }) => id))];
    const audience = audienceOf(sections);
    // Others have written for those who read it then.
    if (topic.replyCount > 0) requireConfirmed(input, topic.audience, audience);
    const serviceAreaId = await findServiceAreaId(tx, input.serviceArea, topic.serviceAreaId);
    const { title } = input;
    const body = await linkMentions(tx, await dropGoneQuotes(tx, input.body));
    const sameText = title === topic.title && body === topic.body;
    if (!sameText) await keepVersion(tx, { ...topic, kind: 'topic' });
    const otherFiles = await changeAttachments(tx, actor, input, { kind: 'topic', id: topicId });
    await tx.topic.update({
      where: { id: topicId },
      data: {
        title,
        body,
        serviceAreaId,
        audience,
        ...(sameText && !otherFiles ? {} : { editedAt: now() }),
      },
    });
    await moveTopic(tx, topic, sectionIds);
    const post = { kind: 'topic', id: topicId, topicId, under: under(actor, topic) } as const;
    await keepMentions(tx, record, post, body, { audience });
    await reindexTopic(tx, topicId);
    await record({
      kind: 'board.topic-edited',
      // Where it stood hears it too: it may stand there no longer.
      channels: channelsOf(topicId, [...topic.sectionIds, ...sectionIds]),
      subjects: { topic: topicId },
      under: under(actor, topic),
    });
  });
}

/**
 * Deletes a query: title, text and files are erased, it leaves all lists, the trace and other people's replies stay.
 *
 * @throws {NotFound} when there is no such topic
 */
export function deleteTopic(actor: Person, topicId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const topic = await loadTopic(tx, actor, topicId);
    authorize(boardPolicy.deleteTopic(actor, topic));
    await erasePost(tx, actor, { ...topic, kind: 'topic', topicId });
    const seq = await record({
      kind: 'board.topic-deleted',
      channels: channelsOf(topicId, topic.sectionIds),
      subjects: { topic: topicId },
      under: under(actor, topic),
    });
    await auditModeration(tx, actor, seq, { ...topic, kind: 'topic', topicId });
    await tellEscalation(tx, record, topicId, 'withdraw', { byId: actor.id, seq });
  });
}

/**
 * One's own query as it was typed, for editing.
 *
 * @throws {NotFound}
 * @throws {Forbidden} when it is somebody else's
 */
export async function findTopicSource(actor: Person, topicId: string) {
  const topic = await loadTopic(db(), actor, topicId);
  authorize(boardPolicy.editTopic(actor, topic));
  return {
    kind: topic.kind,
    title: topic.title,
    body: topic.body,
    serviceArea: topic.serviceArea?.slug ?? '',
    sections: topic.sections
      .filter(({ section }) => isOffered(actor, section))
      .map(({ section }) => section.slug),
  };
}

/**
 * How a topic's first post was changed; whoever may read the topic may see that.
 *
 * @throws {NotFound} also when it was taken back
 */
export async function findTopicHistory(actor: Person, topicId: string) {
  const { id, kind, title, body, deleted, hidden } = await loadTopic(db(), actor, topicId);
  const gone = deleted || hidden;
  const versions = await listVersions({ kind: 'topic', id, title, body, deleted: gone });
  return { id, kind, versions };
}

/**
 * The query one is about to reply to.
 *
 * @throws {NotFound}
 * @throws {Forbidden} when it takes no replies
 */
export async function findReplyTarget(actor: Person, topicId: string) {
  const topic = await loadTopic(db(), actor, topicId);
  // Closed while somebody wrote: the form comes back with what they wrote, and says so.
  authorize(boardPolicy.reply(actor, { ...topic, closed: false }));
  return { id: topic.id, title: topic.title, kind: topic.kind };
}

/**
 * A query that one may delete.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findDeletableTopic(actor: Person, topicId: string) {
  const topic = await loadTopic(db(), actor, topicId);
  authorize(boardPolicy.deleteTopic(actor, topic));
  const { id, kind, title, replyCount } = topic;
  return { id, kind, title, replyCount };
}

/**
 * A topic with what verbs judge and announce by.
 *
 * @throws {Forbidden} for who is no member
 * @throws {NotFound} when there is none that the actor may read
 */
export async function loadTopic(
  tx: Pick<Reader, 'topic' | 'anonymousPost'>,
  actor: Person,
  topicId: string,
) {
  authorize(boardPolicy.read(actor));
  const topic = await tx.topic.findUnique({
    where: { id: topicId },
    include: {
      sections: {
        include: { section: { select: lookedAfterSection } },
      },
      serviceArea: { select: { slug: true } },
      deletion: true,
      acceptedAnswer: true,
    },
  });
  if (!topic || !boardPolicy.readTopic(actor, topic)) throw new NotFound('No such topic');
  return {
    ...topic,
    kind: readKind(topic.kind),
    mine: await isMine(tx, actor, { kind: 'topic', id: topicId, authorId: topic.authorId }),
    // One that has become part of another is not there to do anything with.
    deleted: topic.deletion !== null || topic.mergedIntoId !== null,
    hidden: topic.hiddenAt !== null,
    lookedAfter: lookedAfterOf(topic.sections),
    sectionIds: topic.sections.map(({ sectionId }) => sectionId),
  };
}

/** A topic as `loadTopic` has it. */
export type LoadedTopic = Awaited<ReturnType<typeof loadTopic>>;

/** Lets a topic stand in other sections; its place in the order stays. */
export async function moveTopic(
  tx: Transaction,
  topic: LoadedTopic,
  sectionIds: string[],
): Promise<void> {
  const [place] = topic.sections;
  if (!place) return;
  const { open, lastSeq } = place;
  await tx.topicSection.deleteMany({
    where: { topicId: topic.id, sectionId: { notIn: sectionIds } },
  });
  for (const sectionId of sectionIds.filter((id) => !topic.sectionIds.includes(id))) {
    await tx.topicSection.create({ data: { topicId: topic.id, sectionId, open, lastSeq } });
  }
}

/**
 * @param present the area it has already: a retired one stays where it is used, and is not chosen anew
 */
async function findServiceAreaId(
  tx: Transaction,
  slug: string,
  present: string | null,
): Promise<string | null> {
  if (slug === '') return null;
  const area = await tx.serviceArea.findUnique({ where: { slug } });
  if (!area || (area.retiredAt !== null && area.id !== present)) {
    throw new Invalid({ serviceArea: 'Choose a service area from the list' });
  }
  return area.id;
}
