import { visitor, type Person } from '~/platform/actor';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, NotFound } from '~/platform/errors';
import { hashToken } from '~/platform/secrets/secret.server';
import { eventPageChannel } from '../events/channels';
import { readAnswers } from './answers.server';
import { loadEvaluation, readEvaluation, type LoadedEvaluation } from './load.server';
import { evaluationPolicy } from './policy';
import type { AnswersInput } from './schema';
import type { Taken } from './views';
import { addSheet } from './sheets.hot.server';

/**
 * Answering an evaluation. Without names the ticket is spent in the transaction that takes the answers: sent twice, they
 * are taken once, and no key of the form has to be kept, which would lead to whoever sent it. Nothing of it stands in the
 * log either, because that says when (docs/decisions/0042).
 */

/**
 * Takes the answers of a member.
 *
 * @param sent the form's fields, see `fieldOf`
 * @throws {NotFound} when there is no such event or evaluation
 * @throws {Forbidden} for who has no place and was not there
 * @throws {Conflict} after the last day
 * @throws {Invalid} when an answer is not right, or nothing was answered
 */
export function fillIn(actor: Person, slug: string, sent: AnswersInput): Promise<Taken> {
  return change(actor, async (tx, record) => {
    const { event, evaluation } = await loadEvaluation(tx, actor, slug);
    authorize(evaluationPolicy.answer(actor, event.facts));
    const { id } = await tx.eventAnswer.findUniqueOrThrow({
      where: { eventId_personId: { eventId: event.id, personId: actor.id } },
      select: { id: true },
    });
    return take(tx, record, evaluation, { answerId: id, sent });
  });
}

/**
 * Takes the answers of a guest, by the link in their mail.
 *
 * @throws {NotFound} when it is nobody's link
 * @throws as `fillIn`
 */
export function fillInAsGuest(token: string, sent: AnswersInput): Promise<Taken> {
  return change(visitor, async (tx, record) => {
    const ticket = await tx.evaluationTicket.findUnique({ where: { tokenHash: hashToken(token) } });
    const evaluation = ticket && (await readEvaluation(tx, ticket.eventId));
    if (!evaluation) throw new NotFound('No such link');
    return take(tx, record, evaluation, { answerId: ticket.answerId, sent });
  });
}

async function take(
  tx: Transaction,
  record: RecordEntry,
  { eventId, nameless, questions, facts }: LoadedEvaluation,
  { answerId, sent }: { answerId: string; sent: AnswersInput },
): Promise<Taken> {
  const ticket = await tx.evaluationTicket.findUnique({ where: { answerId } });
  if (nameless && ticket?.spent) return 'already';
  if (!facts.open) throw new Conflict('The evaluation is closed: it takes no answers any more.');
  const answers = readAnswers(questions, sent);
  await tx.evaluationTicket.upsert({
    where: { answerId },
    create: { answerId, eventId, spent: true },
    update: { spent: true },
  });
  addSheet(tx, { eventId, answerId: nameless ? null : answerId, answers });
  if (nameless) return 'taken';
  await record({
    kind: 'evaluation.answered',
    channels: eventPageChannel(eventId),
    subjects: { event: eventId },
  });
  return ticket?.spent ? 'changed' : 'taken';
}
