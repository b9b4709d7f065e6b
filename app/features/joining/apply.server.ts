import { joinFloodLimit, joinLimit } from '~/features/accounts/limits.server';
import { theProcess } from '~/platform/actor';
import { newId, newToken, now, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { Invalid, RateLimited } from '~/platform/errors';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { registerJob } from '~/platform/jobs/registry.server';
import { hashToken, seal, unseal } from '~/platform/secrets/secret.server';
import { renewAndMail } from './invitations.server';
import { CONFIRM_DAYS, INVITATION_DAYS } from './limits';
import {
  mailAppliedAlready,
  mailConfirmation,
  mailMemberAlready,
  mailRemoved,
} from './mails.server';
import { findOpenOrganisation } from './organisations.server';
import type { JoinInput } from './schema';
import { findStanding } from './standing.server';

/**
 * Asking to join. As with a forgotten password (accounts/reset-link.server), the form writes the same one row for
 * every address and looks nothing up: what follows from it is done later, by a job, and told to the address alone.
 */

const PURPOSE = 'application';
const DAY_SECONDS = 24 * 60 * 60;
const REMIND_AFTER_SECONDS = 10 * 60;

/** Looks up what the network knows of the address that was typed, and writes to it. */
const lookUpJob = registerJob<{ typed: string }>({
  kind: 'joining.look-up',
  title: 'Look up who asks to join',
  run: async ({ typed }, { jobId }) => {
    const text = unseal(PURPOSE, typed);
    if (text !== null) await applyToJoin(JSON.parse(text) as JoinInput, `job-${jobId}`);
  },
});

/**
 * Asks to join.
 *
 * @param from the browser's network address, for the limits; they count in memory, the same for every address
 * @throws {Invalid} when the organisation is not there, or there were too many tries: nothing that was typed is lost
 */
export async function requestToJoin(input: JoinInput, from: string): Promise<void> {
  if (input.organisation !== '' && !(await findOpenOrganisation(db(), input.organisation))) {
    throw new Invalid({ organisation: 'Choose an organisation from the list' });
  }
  try {
    await joinFloodLimit.spend('', from);
    await joinLimit.spend(input.email, from);
  } catch (error) {
    if (error instanceof RateLimited) throw new Invalid({ form: error.message });
    throw error;
  }
  const typed = seal(PURPOSE, JSON.stringify(input));
  await change(theProcess, (tx) => enqueue(tx, lookUpJob, { typed }));
}

/**
 * Does what follows from an application: keeps it until its address is confirmed, or tells its reader what the network
 * has of them already. One mail goes out, whichever it is.
 *
 * @param key done once for it
 * @returns the token that confirms the address; null when there was nothing to keep
 */
export async function applyToJoin(input: JoinInput, key: string): Promise<string | null> {
  // Not the result of the write: that is kept, and a token is kept nowhere.
  let token: string | null = null;
  await change(
    theProcess,
    async (tx) => {
      token = await tellAddress(tx, input);
    },
    // A process that dies before it can say so has its job done again.
    { verb: 'joining.apply', key, input: null },
  );
  return token;
}

async function tellAddress(tx: Transaction, input: JoinInput): Promise<string | null> {
  const { email } = input;
  const standing = await findStanding(tx, email);
  if (standing.kind === 'member') await mailMemberAlready(tx, standing);
  if (standing.kind === 'removed') await mailRemoved(tx, standing);
  if (standing.kind === 'invited') await remindOfInvitation(tx, standing.id);
  if (standing.kind === 'applied') await mailAppliedAlready(tx, email);
  if (standing.kind !== 'new') return null;
  const { token, expiresAt } = await keepApplication(tx, input);
  await mailConfirmation(tx, { email, token, expiresAt });
  return token;
}

/**
 * Mails an invitation again with a new link, unless its mail has only just gone out: whoever types somebody's address
 * over and over shall neither fill their mailbox nor end the link they are about to open.
 */
async function remindOfInvitation(tx: Transaction, id: string): Promise<void> {
  const { expiresAt } = await tx.invitation.findUniqueOrThrow({ where: { id } });
  const mailedAt = expiresAt.getTime() - INVITATION_DAYS * DAY_SECONDS * 1000;
  if (mailedAt <= secondsFromNow(-REMIND_AFTER_SECONDS).getTime()) await renewAndMail(tx, id);
}

/** Writes an application. What the same address sent before and nobody has confirmed is replaced. */
async function keepApplication(
  tx: Transaction,
  { email, name, jobTitle, reason, organisationName, ...input }: JoinInput,
): Promise<{ token: string; expiresAt: Date }> {
  await tx.application.deleteMany({ where: { email, confirmedAt: null } });
  const organisation = await findOpenOrganisation(tx, input.organisation);
  const token = newToken();
  const expiresAt = secondsFromNow(CONFIRM_DAYS * DAY_SECONDS);
  await tx.application.create({
    data: {
      id: newId(),
      tokenHash: hashToken(token),
      email,
      name,
      jobTitle,
      reason,
      organisationId: organisation?.id ?? null,
      organisationName,
      createdAt: now(),
      expiresAt,
    },
  });
  return { token, expiresAt };
}
