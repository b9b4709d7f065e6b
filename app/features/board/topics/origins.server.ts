import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { NotFound } from '~/platform/errors';
import { readOrigin, type Origin } from '~/platform/queries/origin';
import {
  describeOrigins,
  findOriginKind,
  type Begun,
  type Described,
} from '~/platform/queries/origins.server';

/** Queries that were something else before: messages of a room, a question to a speaker. */

/**
 * How the form begins for a query that is made of something.
 *
 * @param from as the address names it; empty for a query of its own
 * @throws {NotFound} when it is not there, or not for the actor
 */
export async function beginFrom(actor: Person, from: string): Promise<Begun | null> {
  if (from === '') return null;
  const origin = read(from);
  return findOriginKind(origin).begin(actor, origin.ids);
}

/**
 * What a query is made of, in the transaction that asks it.
 *
 * @throws as `beginFrom`
 */
export async function checkOrigin(
  tx: Transaction,
  actor: Person,
  from: string,
): Promise<Origin | null> {
  if (from === '') return null;
  const origin = read(from);
  await findOriginKind(origin).check(tx, actor, origin.ids);
  return origin;
}

/** What a form says of where its query comes from; null when that is not for the actor any more. */
export async function describeFrom(actor: Person, from: string): Promise<Described | null> {
  const origin = readOrigin(from);
  return origin && findOriginKind(origin).describe(actor, origin.ids);
}

/** Where a topic began, for one reader; the topic is one they may read. */
export async function listOrigins(actor: Person, topicId: string): Promise<Described[]> {
  const rows = await db().topicOrigin.findMany({ where: { topicId } });
  return describeOrigins(actor, rows);
}

function read(from: string): Origin {
  const origin = readOrigin(from);
  if (!origin) throw new NotFound('Nothing to begin a query with');
  return origin;
}
