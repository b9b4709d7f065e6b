import type { Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Reader } from '~/platform/database/client.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, Invalid, NotFound } from '~/platform/errors';
import { findNames } from '~/platform/people/names.server';
import { boardPolicy } from '../policy';
import type { FlagInput, ReportInput } from './forms';
import { findLookedAfter } from './looked-after.server';
import { loadPost, type PostRef } from './posts.server';
import { flagStates, type FlagState } from './words';

/** Reports: a member asks the moderators to look at a post, they take it on, settle it or leave the post as it is. */

/**
 * Reports a post. One person reports a post once: reported again, the report says what it says now, and is open again.
 *
 * @returns the topic in which the post stands
 * @throws {NotFound}
 */
export function reportPost(actor: Person, ref: PostRef, input: ReportInput): Promise<string> {
  return change(actor, async (tx, record) => {
    const post = await loadPost(tx, actor, ref);
    authorize(boardPolicy.report(actor, post));
    const { topicId } = post;
    const mine = { kind: ref.kind, postId: ref.id, byId: actor.id };
    const before = await tx.flag.findFirst({ where: mine });
    const said = { reason: input.reason, note: input.note };
    if (before && isOpen(before) && before.reason === said.reason && before.note === said.note) {
      return topicId;
    }
    const id = before?.id ?? newId();
    const flag = { ...mine, ...said, topicId, state: 'open', createdAt: now() };
    await tx.flag.upsert({
      where: { id },
      create: { id, ...flag },
      update: { ...flag, assigneeId: null, settledAt: null },
    });
    await record({
      kind: 'board.flagged',
      channels: [],
      subjects: { flag: id, topic: topicId, ...(post.replyId && { reply: post.replyId }) },
    });
    return topicId;
  });
}

/** A post that one may report. @throws {NotFound} @throws {Forbidden} for its author, and when it is gone */
export async function findReportable(actor: Person, ref: PostRef) {
  const post = await loadPost(db(), actor, ref);
  authorize(boardPolicy.report(actor, post));
  const names = await findNames([post.authorId]);
  return { topicId: post.topicId, author: names.get(post.authorId) ?? '' };
}

/** What each deed makes of a report, and what its history says of it. */
const outcomes = {
  take: { state: 'taken', said: 'Took it on' },
  settle: { state: 'settled', said: 'Settled it' },
  refuse: { state: 'refused', said: 'Left the post as it is' },
  reopen: { state: 'open', said: 'Opened it again' },
} as const;

/**
 * Does something with a report, or notes something about it for the other moderators.
 *
 * @throws {NotFound} for who does not look after the topic: nobody else knows that there is a report
 * @throws {Invalid} when a note says nothing
 * @throws {Conflict} when somebody else has done something with it since the page was shown
 */
export function handleFlag(actor: Person, flagId: string, input: FlagInput): Promise<void> {
  return change(actor, async (tx, record) => {
    const flag = await loadFlag(tx, actor, flagId);
    const { deed, note, was } = input;
    if (deed === 'note') {
      if (note === '') throw new Invalid({ note: 'Enter a note' });
      return addNote(tx, actor, flagId, note);
    }
    const { state, said } = outcomes[deed];
    if (flag.state === state && flag.assigneeId === actor.id) return; // sent twice
    if (markOf(flag) !== was) throw new Conflict(await tellLatest(flag));
    await setState(tx, actor, record, flag, state);
    await addNote(tx, actor, flagId, note === '' ? `${said}.` : `${said}: ${note}`);
  });
}

/** Settles what was reported about a post because a moderator has decided about it, in the transaction of that. */
export async function settleFlags(
  tx: Transaction,
  actor: Person,
  post: PostRef,
  record: RecordEntry,
): Promise<void> {
  const flags = await tx.flag.findMany({
    where: { kind: post.kind, postId: post.id, state: { in: ['open', 'taken'] } },
  });
  for (const flag of flags) await setState(tx, actor, record, flag, 'settled');
}

/** How a report stands, in one word for a form: who had it, and in which state. */
export function markOf({ state, assigneeId }: { state: string; assigneeId: string | null }) {
  return `${state}.${assigneeId ?? ''}`;
}

/** @throws {NotFound} when there is none that the actor may deal with */
export async function loadFlag(tx: Reader, actor: Person, flagId: string) {
  authorize(boardPolicy.read(actor));
  const flag = await tx.flag.findUnique({
    where: { id: flagId },
    include: { topic: { select: { audience: true } } },
  });
  if (!flag || !boardPolicy.readTopic(actor, flag.topic)) throw new NotFound('No such report');
  const lookedAfter = await findLookedAfter(tx, flag.topicId);
  if (!boardPolicy.readFlag(actor, { lookedAfter })) throw new NotFound('No such report');
  return flag;
}

interface Flag {
  id: string;
  topicId: string;
  state: string;
  assigneeId: string | null;
}

const isOpen = ({ state }: { state: string }) => state === 'open' || state === 'taken';

async function setState(
  tx: Transaction,
  actor: Person,
  record: RecordEntry,
  { id, topicId }: Flag,
  state: FlagState,
): Promise<void> {
  const settled = state === 'settled' || state === 'refused';
  const assigneeId = state === 'open' ? null : actor.id;
  const settledAt = settled ? now() : null;
  await tx.flag.update({ where: { id }, data: { state, assigneeId, settledAt } });
  await record({
    kind: `board.flag-${state}`,
    channels: [],
    subjects: { flag: id, topic: topicId },
  });
}

async function addNote(tx: Transaction, actor: Person, flagId: string, body: string) {
  await tx.flagNote.create({ data: { flagId, byId: actor.id, body, at: now() } });
}

async function tellLatest(flag: Flag): Promise<string> {
  const names = await findNames([flag.assigneeId]);
  const who = names.get(flag.assigneeId ?? '') ?? 'Another moderator';
  const { word } = flagStates[flag.state as FlagState];
  return `${who} was quicker. This report is now: ${word.toLowerCase()}. Reload the page to see what was done.`;
}
