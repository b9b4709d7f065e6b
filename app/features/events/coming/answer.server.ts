import type { Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Invalid } from '~/platform/errors';
import { loadEvent } from '../load.server';
import { eventsPolicy } from '../policy';
import { refuseClosed, takeAnswer, type Wish } from './answering.server';
import type { Outcome } from './views';

/** Members say whether they come; for themselves, and for colleagues. */

/** An answer, and for whom it is. */
export interface AnswerInput extends Wish {
  /** Id of who it is for; the actor themselves when left out. */
  for?: string;
}

/**
 * Answers an event. Said again it changes nothing, so that a form sent twice does no harm. Where all places are taken,
 * whoever says yes waits.
 *
 * Several who answer at the same instant do so one after the other, in the order in which their transactions begin,
 * whichever process takes them: exactly as many have a place as there are.
 *
 * @returns where they stand now
 * @throws {NotFound} when there is no such event that the actor may read
 * @throws {Conflict} when it takes no answers: not yet published, over, cancelled
 * @throws {Forbidden} for somebody who is no colleague, unless the actor runs the event
 * @throws {Invalid} when who it is for is no member
 */
export function answerEvent(actor: Person, slug: string, input: AnswerInput): Promise<Outcome> {
  const { for: forId = actor.id, ...wish } = input;
  return change(actor, async (tx, record) => {
    const { id: eventId, facts } = await loadEvent(tx, actor, slug);
    refuseClosed(facts);
    const own = forId === actor.id;
    if (own) authorize(eventsPolicy.answer(actor, facts));
    else authorize(eventsPolicy.answerFor(actor, facts, await findColleague(tx, forId)));
    const before = await tx.eventAnswer.findUnique({
      where: { eventId_personId: { eventId, personId: forId } },
    });
    const byId = own ? null : actor.id;
    return takeAnswer(tx, record, { eventId, before, personId: forId, byId }, wish);
  });
}

async function findColleague(
  tx: Transaction,
  personId: string,
): Promise<{ organisationId: string }> {
  const colleague = await tx.person.findUnique({
    where: { id: personId, leftAt: null, roles: { some: { role: 'member' } } },
    select: { organisationId: true },
  });
  if (!colleague) throw new Invalid({ for: 'Choose somebody who is a member' });
  return { organisationId: colleague.organisationId ?? '' };
}
