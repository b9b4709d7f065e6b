import { theProcess, type Person } from '~/platform/actor';
import { askQuestion } from '~/features/questions/asking/ask.server';
import { readState } from '~/features/questions/machine';
import { joinSession } from '~/features/questions/sessions/join.server';
import { giveRole } from '~/features/questions/sessions/roles.server';
import { makeSession } from '~/features/questions/sessions/sessions.server';
import type { SessionRoleName } from '~/features/questions/policy';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { addMember } from '../../support/database';

/** A session of today, and who takes part in it. */

export interface Scene {
  code: string;
  id: string;
  webmaster: Person;
  chair: Person;
  helper: Person;
  /** A speaker who is a member. */
  speaker: Person;
  /** Came in. */
  asker: Person;
  /** Came in, too. */
  voter: Person;
  /** A member who did not. */
  outsider: Person;
}

/** What a session's form sends, read. */
export const sessionInput = (moderated = true) => ({
  title: 'Fair shares: the speaker answers',
  description: '',
  moderated,
  day: londonDay(now()),
  from: 0,
  to: 23 * 60 + 59,
  sections: ['clinical'],
  idempotencyKey: '',
});

export async function makeScene(moderated = false): Promise<Scene> {
  const webmaster = await addMember(['webmaster']);
  const code = await makeSession(webmaster, sessionInput(moderated));
  const people = await Promise.all(Array.from({ length: 6 }, () => addMember()));
  const [chair, helper, speaker, asker, voter, outsider] = people as [
    Person,
    Person,
    Person,
    Person,
    Person,
    Person,
  ];
  const parts: Array<[SessionRoleName, Person]> = [
    ['chair', chair],
    ['helper', helper],
    ['speaker', speaker],
  ];
  for (const [role, { id }] of parts) await giveRole(webmaster, code, { role, personId: id });
  for (const person of [asker, voter]) await joinSession(person, code);
  const { id } = await db().questionSession.findUniqueOrThrow({ where: { code } });
  return { code, id, webmaster, chair, helper, speaker, asker, voter, outsider };
}

/** Asks, and answers the question's id. */
export async function ask(
  { code, asker }: Pick<Scene, 'code' | 'asker'>,
  body = 'Who carries the risk?',
  options: { by?: Person; withoutName?: boolean; key?: string } = {},
): Promise<string> {
  const { by = asker, withoutName = false, key = '' } = options;
  const input = { body, withoutName, notNhsNumber: undefined, idempotencyKey: key };
  return (await askQuestion(by, code, input)).id;
}

/** A question as it is kept. */
export async function stateOf(id: string) {
  const question = await db().question.findUniqueOrThrow({ where: { id } });
  return readState(question.state);
}

/** A question as a form of the console names it. */
export async function about(id: string) {
  return { question: id, was: await stateOf(id) };
}

/** Moves a session's day into the past. */
export async function endSession(id: string): Promise<void> {
  await change(theProcess, async (tx) => {
    const endsAt = new Date(now().getTime() - 2 * 60 * 60 * 1000);
    const startsAt = new Date(endsAt.getTime() - 60 * 60 * 1000);
    await tx.questionSession.update({ where: { id }, data: { startsAt, endsAt } });
  });
}
