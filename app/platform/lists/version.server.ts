import { createHash } from 'node:crypto';
import type { Reader } from '../database/client.server';
import { now } from '../clock.server';
import { findLastDeed } from '../audit/audit.server';
import { formatLength } from '../dates';
import { Invalid } from '../errors';
import type { Actor } from '../actor';

/**
 * Two webmasters at one form. A form carries a mark of the values it showed; when they are others by the time it is
 * sent, its sender is told by whom and keeps what was typed.
 */

/** A mark of some values: the same for the same values, whatever the order of their names. */
export function versionOf(values: Record<string, unknown>): string {
  const sorted = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 16);
}

/**
 * Goes on only when nothing was changed since the form was shown.
 *
 * @param thing what was changed and who is asked about: "this section", and its subject in the audit log
 * @throws {Invalid} otherwise, saying who changed it and when
 */
export async function refuseStale(
  tx: Reader,
  actor: Actor,
  versions: { sent: string; now: string },
  thing: { called: string; subject: string },
): Promise<void> {
  if (versions.sent === versions.now) return;
  const who = await tellWho(tx, actor, thing.subject, `changed ${thing.called}`);
  throw new Invalid({
    form: `${who}. What you typed is still here: compare it with what it says now, and save again`,
  });
}

/** "Dr Nuala Fenwright retired this section 2 minutes ago" */
export async function tellWho(
  tx: Reader,
  actor: Actor,
  subject: string,
  deed: string,
): Promise<string> {
  const last = await findLastDeed(tx, subject);
  if (!last) return `Somebody ${deed} meanwhile`;
  const mine = actor.kind === 'person' && last.actorId === actor.id;
  return `${mine ? 'You' : (last.name ?? 'Somebody')} ${deed} ${formatLength(last.at, now())} ago`;
}
