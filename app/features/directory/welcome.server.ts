import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { authorize } from '~/platform/errors';
import { renewDependents } from '~/platform/references/dependents.server';
import { changed, keepProfile, keepServiceAreas } from './edit-entry.server';
import type { WelcomeInput } from './entry-schema';
import { directoryPolicy } from './policy';
import { findProfession } from './professions.server';

/** The first questions after joining. Nobody is asked them twice, and none has to be answered. */

/**
 * Keeps what somebody does, as they say it when they come in.
 *
 * @throws {Forbidden} unless it is a member's own
 * @throws {Invalid} when the profession is not offered
 */
export function introduceOneself(actor: Person, input: WelcomeInput): Promise<void> {
  return change(actor, async (tx, record) => {
    const personId = actor.id;
    authorize(directoryPolicy.editEntry(actor, { personId }));
    const before = await tx.profile.findUnique({ where: { personId } });
    const professionSlug = await findProfession(
      tx,
      input.profession,
      before?.professionSlug ?? null,
    );
    await record(changed(personId));
    await tx.person.update({ where: { id: personId }, data: { jobTitle: input.jobTitle } });
    await keepProfile(tx, personId, { phone: input.phone, professionSlug });
    await renewDependents(tx, 'person', [personId]);
  });
}

/**
 * Ends the questions.
 *
 * @param serviceAreas slugs of what they work on; null when they would rather not say now
 * @throws {Forbidden} unless by a member
 * @throws {Invalid} when one of them is not offered
 */
export function endWelcome(actor: Person, serviceAreas: string[] | null): Promise<void> {
  return change(actor, async (tx, record) => {
    const personId = actor.id;
    authorize(directoryPolicy.editEntry(actor, { personId }));
    await record(changed(personId));
    await tx.profile.upsert({
      where: { personId },
      create: { personId, welcomedAt: now(), changedAt: now() },
      update: { welcomedAt: now() },
    });
    if (serviceAreas === null) return;
    await keepServiceAreas(tx, personId, serviceAreas);
    await renewDependents(tx, 'person', [personId]);
  });
}
