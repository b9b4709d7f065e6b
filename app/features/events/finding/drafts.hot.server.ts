import type { Actor } from '~/platform/actor';
import { hotRead } from '~/platform/database/hot.server';
import { readsEveryDraft } from '../policy';

/** Which drafts are there for somebody: what lists and search ask before they show one. */

/** Takes what `draftReader` answers. */
export const DRAFT_IS_THEIRS = `(? = 1 OR EXISTS (
  SELECT 1 FROM "EventHost" h WHERE h.eventId = e.id AND h.personId = ?))`;

/** An actor as a parameter of `DRAFT_IS_THEIRS`. */
export type DraftReader = [every: number, personId: string];

/** An actor as `DRAFT_IS_THEIRS` takes them. */
export function draftReader(actor: Actor): DraftReader {
  return [readsEveryDraft(actor) ? 1 : 0, actor.kind === 'person' ? actor.id : ''];
}

const drafts = hotRead<DraftReader, { id: string }>(
  `SELECT e.id FROM "Event" e WHERE e.state = 'draft' AND ${DRAFT_IS_THEIRS}`,
);

/** Ids of the drafts that an actor may read. */
export const listOwnDrafts = (actor: Actor): string[] =>
  drafts(...draftReader(actor)).map(({ id }) => id);
