import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { NotFound } from '~/platform/errors';
import { hashToken } from '~/platform/secrets/secret.server';
import { findEvaluation, readEvaluation, type LoadedEvaluation } from './load.server';
import { evaluationPolicy } from './policy';
import { fieldOf, type EvaluatedEvent, type FormView, type Standing } from './views';

/** The form, put to whoever is asked. Looking at it changes nothing: mail scanners look too. */

/**
 * The form of a member, or why there is none for them.
 *
 * @throws {NotFound} when there is no event that they may read
 */
export async function findForm(actor: Person, slug: string): Promise<FormView> {
  const { event, evaluation } = await findEvaluation(db(), actor, slug);
  const { title, startsOn } = event;
  const about = { slug, title, startsOn };
  if (!evaluation) return emptyForm(about, 'none');
  if (!evaluationPolicy.answer(actor, event.facts)) return emptyForm(about, 'not-asked');
  const { id } = await db().eventAnswer.findUniqueOrThrow({
    where: { eventId_personId: { eventId: event.id, personId: actor.id } },
    select: { id: true },
  });
  return viewOf(about, evaluation, id);
}

/**
 * The form of a guest, by the link in their mail.
 *
 * @throws {NotFound} when it is nobody's link, or a newer mail has another
 */
export async function findGuestForm(token: string): Promise<FormView> {
  const ticket = await db().evaluationTicket.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { of: { select: { event: { select: { slug: true, title: true, startsOn: true } } } } },
  });
  const evaluation = ticket && (await readEvaluation(db(), ticket.eventId));
  if (!evaluation) throw new NotFound('No such link');
  return viewOf(ticket.of.event, evaluation, ticket.answerId);
}

async function viewOf(
  event: EvaluatedEvent,
  { nameless, closesOn, questions, facts }: LoadedEvaluation,
  answerId: string,
): Promise<FormView> {
  const [ticket, sheet] = await Promise.all([
    db().evaluationTicket.findUnique({ where: { answerId }, select: { spent: true } }),
    db().evaluationSheet.findUnique({ where: { answerId }, include: { answers: true } }),
  ]);
  const standing: Standing =
    nameless && ticket?.spent ? 'answered' : facts.open ? 'open' : 'closed';
  const values = Object.fromEntries(
    (sheet?.answers ?? []).map(({ questionId, words, rating }) => [
      fieldOf(questionId),
      rating === null ? words : String(rating),
    ]),
  );
  return { event, standing, nameless, closesOn, questions, values };
}

const emptyForm = (event: EvaluatedEvent, standing: Standing): FormView => ({
  event,
  standing,
  nameless: false,
  closesOn: '',
  questions: [],
  values: {},
});
