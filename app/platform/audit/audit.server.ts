import type { Actor } from '../actor';
import type { Prisma } from '../database/generated/client';
import type { Reader } from '../database/client.server';
import type { Transaction } from '../database/transaction';
import { findNames } from '../people/names.server';
import type { AuditKind, Details } from './registry.server';

/** A deed that the steering group may read about. */
export interface AuditDeed<D extends Details> {
  /** The parts of its sentence. Never a person's details, nor a member's text. */
  details: D;
  /** To whom it was done. */
  personId?: string;
  /** Which thing it was done to, so that one can tell who changed it last. */
  subject?: string;
}

/**
 * Writes a deed into the audit log, in the transaction that does it.
 *
 * @param actor who does it
 * @param seq the deed's entry in the activity log
 */
export async function audit<D extends Details>(
  tx: Transaction,
  actor: Actor,
  seq: number,
  { kind }: AuditKind<D>,
  { details, personId, subject }: AuditDeed<D>,
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      seq,
      kind,
      actorId: actor.kind === 'person' ? actor.id : null,
      personId,
      subject,
      details: details as Prisma.InputJsonObject,
    },
  });
}

/** Who changed a thing last, and when; null when nobody has. A person who is gone has no name. */
export async function findLastDeed(
  tx: Reader,
  subject: string,
): Promise<{ actorId: string | null; name: string | null; at: Date } | null> {
  const entry = await tx.auditEntry.findFirst({
    where: { subject },
    orderBy: { seq: 'desc' },
    select: { actorId: true, activity: { select: { at: true } } },
  });
  if (!entry) return null;
  const { actorId } = entry;
  const names = await findNames([actorId]);
  return { actorId, name: names.get(actorId ?? '') ?? null, at: entry.activity.at };
}
