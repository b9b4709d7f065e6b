import type { Actor } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import type { Reader } from '~/platform/database/client.server';
import { NotFound } from '~/platform/errors';
import { isSessionCode, readCode } from '../codes';
import { OVERRUN_MINUTES } from '../limits';
import { asGuest, type SessionFacts } from '../policy';

/** A session with what the rules judge by. */

type Tables = Pick<Reader, 'questionSession' | 'sessionAttendee' | 'sessionPass'>;

const MINUTE = 60 * 1000;

/** Whether a session takes questions and votes: before it and during, until it is closed or long over. */
export function isOpen(session: { endsAt: Date; closedAt: Date | null }): boolean {
  return (
    session.closedAt === null &&
    now().getTime() < session.endsAt.getTime() + OVERRUN_MINUTES * MINUTE
  );
}

/**
 * A session by its code, with the facts about one actor.
 *
 * @param code as it stands in the address
 * @throws {NotFound} when there is none
 */
export async function loadSession(reader: Tables, actor: Actor, code: string) {
  const wanted = readCode(code);
  const session = isSessionCode(wanted)
    ? await reader.questionSession.findUnique({
        where: { code: wanted },
        include: { roles: { select: { role: true, personId: true } } },
      })
    : null;
  if (!session) throw new NotFound('No such session');
  return { ...session, facts: await gatherFacts(reader, actor, session) };
}

/** What the rules judge by, as far as one actor goes: who else came in is not asked. */
export async function gatherFacts(
  reader: Tables,
  actor: Actor,
  session: {
    id: string;
    createdById: string;
    endsAt: Date;
    closedAt: Date | null;
    archivedAt: Date | null;
    roles: SessionFacts['roles'];
  },
): Promise<SessionFacts> {
  const { id, createdById, roles } = session;
  const personId = actor.kind === 'person' ? actor.id : null;
  const mine = { sessionId: id, personId: personId ?? '' };
  const passId = asGuest(actor)?.passId ?? null;
  const [attendee, pass] =
    personId === null
      ? [null, null]
      : await Promise.all([
          reader.sessionAttendee.findUnique({ where: { sessionId_personId: mine } }),
          passId === null
            ? null
            : reader.sessionPass.findFirst({
                where: { ...mine, id: passId, usedAt: { not: null }, endedAt: null },
              }),
        ]);
  return {
    id,
    createdById,
    roles,
    attendees: { has: (other) => attendee !== null && other === personId },
    passes: { has: (other) => other === pass?.id },
    open: isOpen(session),
    archived: session.archivedAt !== null,
  };
}
