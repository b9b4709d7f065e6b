import type { Person } from '~/platform/actor';
import { dateFields } from '~/platform/calendar/date-fields';
import { londonDay } from '~/platform/calendar/days';
import { momentOf } from '~/platform/calendar/moments';
import { timeField } from '~/platform/calendar/times';
import { newCode, newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict } from '~/platform/errors';
import type { Typed } from '~/platform/http/refusal';
import { CODE_LETTERS, SESSION_CODE_LENGTH } from '../codes';
import { questionsPolicy } from '../policy';
import type { SessionDeed, SessionInput } from '../schema';
import { roomChannels } from './channels';
import { loadSession } from './load.server';
import { findSections } from './sections.server';

/** Sessions: making, changing, closing and putting away. Who does what at one stands in `roles.server`. */

/**
 * Makes a session.
 *
 * @param wantedCode that nobody has yet: the demonstration network's is known before it is loaded. Left out, one by chance
 * @returns its code
 * @throws {Invalid} when a section is not there
 */
export function makeSession(
  actor: Person,
  { idempotencyKey, ...input }: SessionInput,
  wantedCode?: string,
): Promise<string> {
  return change(
    actor,
    async (tx, record) => {
      authorize(questionsPolicy.make(actor));
      const id = newId();
      const code = wantedCode ?? (await freeCode(tx));
      await tx.questionSession.create({
        data: { id, code, ...valuesOf(input), createdById: actor.id, createdAt: now() },
      });
      await keepSections(tx, id, input.sections);
      await record({
        kind: 'questions.session-changed',
        channels: roomChannels(id),
        subjects: { session: id },
      });
      return code;
    },
    idempotencyKey === '' ? undefined : { verb: 'questions.make', key: idempotencyKey, input },
  );
}

/**
 * Changes what a session is.
 *
 * @throws {NotFound}
 * @throws {Invalid} when a section is not there
 */
export function changeSession(
  actor: Person,
  code: string,
  input: Omit<SessionInput, 'idempotencyKey'>,
): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id, facts } = await loadSession(tx, actor, code);
    authorize(questionsPolicy.manage(actor, facts));
    await tx.questionSession.update({ where: { id }, data: valuesOf(input) });
    await keepSections(tx, id, input.sections);
    await record({
      kind: 'questions.session-changed',
      channels: roomChannels(id),
      subjects: { session: id },
    });
  });
}

/**
 * Closes a session, so that it takes no more questions and votes; opens it again; puts it away, which ends its badges;
 * or takes it out again.
 *
 * @throws {Conflict} when somebody has done it already
 */
export function doWithSession(actor: Person, code: string, deed: SessionDeed): Promise<void> {
  return change(actor, async (tx, record) => {
    const session = await loadSession(tx, actor, code);
    authorize(questionsPolicy.manage(actor, session.facts));
    const { id } = session;
    const done = {
      close: session.closedAt !== null,
      open: session.closedAt === null,
      archive: session.archivedAt !== null,
      restore: session.archivedAt === null,
    }[deed];
    if (done) throw new Conflict('Somebody has done this already. Look at the session again.');
    const data = {
      close: { closedAt: now() },
      open: { closedAt: null },
      archive: { archivedAt: now(), closedAt: session.closedAt ?? now() },
      restore: { archivedAt: null },
    }[deed];
    await tx.questionSession.update({ where: { id }, data });
    if (deed === 'archive') {
      await tx.sessionPass.updateMany({
        where: { sessionId: id, endedAt: null },
        data: { endedAt: now() },
      });
    }
    await record({
      kind: 'questions.session-changed',
      channels: roomChannels(id),
      subjects: { session: id },
    });
  });
}

/**
 * A session as the form for changing it shows it.
 *
 * @throws {NotFound}
 */
export async function findSessionForm(actor: Person, code: string) {
  const session = await loadSession(db(), actor, code);
  authorize(questionsPolicy.manage(actor, session.facts));
  const sections = await db().sessionSection.findMany({
    where: { sessionId: session.id },
    orderBy: { position: 'asc' },
    select: { section: { select: { slug: true } } },
  });
  const values: Typed = {
    title: session.title,
    description: session.description,
    ...dateFields('day', londonDay(session.startsAt)),
    from: timeField(session.startsAt),
    to: timeField(session.endsAt),
    moderated: session.moderated ? 'on' : '',
    sections: sections.map(({ section }) => section.slug),
  };
  const { title, closedAt, archivedAt } = session;
  return {
    code: session.code,
    title,
    values,
    closed: closedAt !== null,
    archived: archivedAt !== null,
  };
}

function valuesOf(input: Omit<SessionInput, 'idempotencyKey'>) {
  const { title, description, moderated, day, from, to } = input;
  return {
    title,
    description,
    moderated,
    startsAt: momentOf(day, from),
    endsAt: momentOf(day, to),
  };
}

/** Says where what is left open is asked. @throws {Invalid} when a section is not there */
export async function keepSections(
  tx: Transaction,
  sessionId: string,
  slugs: string[],
): Promise<void> {
  const ids = await findSections(tx, slugs);
  await tx.sessionSection.deleteMany({ where: { sessionId } });
  await tx.sessionSection.createMany({
    data: ids.map((sectionId, position) => ({ sessionId, sectionId, position })),
  });
}

/** A code that no session has. */
export async function freeCode(tx: Transaction): Promise<string> {
  for (;;) {
    const code = newCode(CODE_LETTERS, SESSION_CODE_LENGTH);
    if (!(await tx.questionSession.findUnique({ where: { code }, select: { id: true } })))
      return code;
  }
}
