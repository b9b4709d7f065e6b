import { tellEscalation } from '~/features/escalation/queries.server';
import type { Person } from '~/platform/actor';
import { now, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, RateLimited } from '~/platform/errors';
import { reindex } from '~/platform/search/documents.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { listAttached } from '../posts/attachments.server';
import { boardPolicy } from '../policy';
import { erasePost } from '../posts/erase.server';
import { takeQuotesOf } from '../posts/gone-quotes.server';
import { eraseVersions } from '~/platform/history/history.server';
import { tellReplyGone } from '../escalated/query-deeds.server';
import { refreshWaiting } from '../topics/waiting.server';
import { reindexTopic } from '../search/search.server';
import { channelsOf } from '../topics/channels';
import { findNames } from '~/platform/people/names.server';
import { refuseLate, writeDeed } from './deeds.server';
import { MOST_HIDDEN_A_DAY } from './limits';
import { loadPost, type LoadedPost, type PostRef } from './posts.server';
import type { HideInput } from './forms';
import { settleFlags } from './flags.server';
import type { PostToHide } from './views';

/**
 * Urgent removal: a patient is named in a post, and whoever sees that takes it down at once. Nobody but who looks after
 * it reads it then, its author changes it in the dark, and a moderator decides: it is shown again or erased.
 */

const DAY = 24 * 60 * 60;

/**
 * Takes a post down, and the replies that quote it with it. Pages, open ones too, lists, search, notices and mails that
 * are not sent yet are without it from now on, and so are its files.
 *
 * @returns the topic in which it stands, and how many replies quoted it
 * @throws {NotFound}
 * @throws {Conflict} when it was taken down already
 * @throws {RateLimited} when one member takes down too many
 */
export function hidePost(actor: Person, ref: PostRef): Promise<Hidden> {
  return change(actor, async (tx, record) => {
    const post = await loadPost(tx, actor, ref);
    if (boardPolicy.readHidden(actor, post)) {
      return refuseLate(tx, post, ['hidden'], 'taken it down');
    }
    // Who did it is for those who decide about it.
    if (post.hidden)
      throw new Conflict('It is taken down already. The moderators decide about it.');
    authorize(boardPolicy.hidePost(actor, post));
    if (!boardPolicy.moderate(actor, post.topic)) await spendHiding(tx, actor);
    await setHidden(tx, post, now());
    await writeDeed(tx, record, actor, { kind: 'hidden', reason: '', ...deedOn(post) });
    const quoting = await takeQuotesOf(tx, post.topicId, post.id);
    for (const { id, topicId, authorId, topic } of quoting) {
      const sectionIds = topic.sections.map(({ sectionId }) => sectionId);
      const on = { topicId, replyId: id, authorId, sectionIds };
      const channels = channelsOf(topicId, sectionIds);
      await setHidden(tx, { kind: 'reply', id, topicId }, now());
      await writeDeed(tx, record, actor, { kind: 'hidden', reason: QUOTES, ...on, channels });
    }
    return { topicId: post.topicId, quoting: quoting.length };
  });
}

/** Why a reply was taken down that nobody has pointed at. */
const QUOTES = 'It quotes a post that was taken down.';

/** What was taken down: where it stands, and how many replies went with it because they quote it. */
interface Hidden {
  topicId: string;
  quoting: number;
}

/**
 * Shows a post again that was taken down. Its earlier versions are erased: they may be what named a patient, and who
 * decided has read the last one alone.
 *
 * @param reason stands on the page
 * @throws {Conflict} when somebody else has decided about it
 */
export function showPost(actor: Person, ref: PostRef, reason: string): Promise<string> {
  return change(actor, async (tx, record) => {
    const post = await loadHidden(tx, actor, ref, 'shown it again');
    await eraseVersions(tx, post);
    await setHidden(tx, post, null);
    await settleFlags(tx, actor, post, record);
    await writeDeed(tx, record, actor, { kind: 'shown', reason, ...deedOn(post) });
    return post.topicId;
  });
}

/**
 * Erases a post that was taken down: its text, earlier versions and files. The trace of a deleted post stays.
 *
 * @param reason for the moderation log and the author
 * @throws {Conflict} when somebody else has decided about it
 */
export function eraseHidden(actor: Person, ref: PostRef, reason: string): Promise<string> {
  return change(actor, async (tx, record) => {
    const post = await loadHidden(tx, actor, ref, 'decided about it');
    await erasePost(tx, actor, post);
    await settleFlags(tx, actor, post, record);
    const seq = await writeDeed(tx, record, actor, { kind: 'erased', reason, ...deedOn(post) });
    const { topic, topicId, replyId } = post;
    if (replyId === undefined) {
      await tellEscalation(tx, record, topicId, 'withdraw', { byId: actor.id, seq });
    } else {
      const wasAnswer = topic.acceptedAnswer?.replyId === replyId;
      await tellReplyGone(tx, record, topic, { byId: actor.id, seq, wasAnswer });
    }
    return post.topicId;
  });
}

/**
 * What was pressed on the page about taking a post down.
 *
 * @returns the topic in which the post stands, and what to say about it
 */
export async function decideAbout(
  actor: Person,
  ref: PostRef,
  input: HideInput,
): Promise<{ topicId: string; said: string }> {
  switch (input.deed) {
    case 'hide': {
      const { topicId, quoting } = await hidePost(actor, ref);
      return { topicId, said: `It is taken down${wordsOfQuoting(quoting)}.${TOLD}` };
    }
    case 'show':
      return { topicId: await showPost(actor, ref, input.reason), said: 'It is shown again.' };
    case 'erase':
      return { topicId: await eraseHidden(actor, ref, input.reason), said: 'It is erased.' };
  }
}

const TOLD = ' Its author and the moderators are told.';

function wordsOfQuoting(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ', with a reply that quotes it' : `, with ${count} replies that quote it`;
}

/**
 * What the page about taking a post down shows to somebody.
 *
 * @throws {NotFound}
 * @throws {Forbidden} when it was deleted
 */
export async function findPostToHide(actor: Person, ref: PostRef): Promise<PostToHide> {
  const post = await loadPost(db(), actor, ref);
  authorize(boardPolicy.hidePost(actor, { ...post, hidden: false }));
  const decides = boardPolicy.readHidden(actor, post);
  const shown = !post.hidden || decides;
  const deed = decides
    ? await db().topicDeed.findFirst({
        where: { topicId: post.topicId, kind: 'hidden', replyId: post.replyId ?? null },
        orderBy: { seq: 'desc' },
      })
    : null;
  const names = await findNames([post.authorId, deed?.byId]);
  return {
    topicId: post.topicId,
    title: !post.topic.hidden || decides ? post.title : '',
    html: shown ? renderMarkdown(post.body) : '',
    files: shown ? listAttached(ref) : [],
    author: names.get(post.authorId) ?? '',
    state: post.hidden ? (decides ? 'to-decide' : 'gone') : 'standing',
    hiddenAt: post.hiddenAt?.toISOString() ?? null,
    hiddenBy: deed ? (names.get(deed.byId) ?? 'Somebody') : null,
  };
}

/** @throws {Conflict} when it is not hidden any more */
async function loadHidden(tx: Transaction, actor: Person, ref: PostRef, done: string) {
  const post = await loadPost(tx, actor, ref);
  if (!post.hidden) {
    authorize(boardPolicy.moderate(actor, { ...post.topic, deleted: false }));
    return refuseLate(tx, post, ['shown', 'erased'], done);
  }
  authorize(boardPolicy.readHidden(actor, post));
  return post;
}

async function setHidden(
  tx: Transaction,
  { kind, id, topicId }: Pick<LoadedPost, 'kind' | 'id' | 'topicId'>,
  hiddenAt: Date | null,
): Promise<void> {
  if (kind === 'topic') {
    await tx.topic.update({ where: { id }, data: { hiddenAt } });
    await reindexTopic(tx, id);
  } else {
    await tx.reply.update({ where: { id }, data: { hiddenAt } });
    const replyCount = hiddenAt ? { decrement: 1 } : { increment: 1 };
    await tx.topic.update({ where: { id: topicId }, data: { replyCount } });
    await reindex(tx, 'reply', [id]);
  }
  await refreshWaiting(tx, topicId);
}

/** @throws {RateLimited} */
async function spendHiding(tx: Transaction, actor: Person): Promise<void> {
  // What went with a post because it quotes it does not count.
  const lately = { byId: actor.id, kind: 'hidden', reason: '', at: { gt: secondsFromNow(-DAY) } };
  if ((await tx.topicDeed.count({ where: lately })) < MOST_HIDDEN_A_DAY) return;
  throw new RateLimited(
    DAY,
    `You have taken down ${MOST_HIDDEN_A_DAY} posts today. Report this one: the moderators are told at once.`,
  );
}

function deedOn({ topicId, replyId, authorId, topic: { sectionIds }, channels }: LoadedPost) {
  return { topicId, replyId, authorId, sectionIds, channels };
}
