import {
  beginSecondFactor,
  confirmSecondFactor,
  viewSetUp,
} from '~/features/accounts/second-factor/factor.server';
import { signIn } from '~/features/accounts/sign-in.server';
import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { codeAt } from '../../support/phone';
import { cookiesOf, emailOf, newBrowser } from './browser';

/** Somebody's phone, and what they have put by on paper. */
export interface Phone {
  secret: string;
  recoveryCodes: string[];
  /** What it shows now, or so many steps of 30 seconds away from now. */
  code: (steps?: number) => string;
}

/** Begins setting up and answers the secret as the page shows it. */
export async function beginFor(person: Person, password: string): Promise<string> {
  await beginSecondFactor(person, password);
  return (await viewSetUp(person, 'PbC Network'))?.secret ?? '';
}

/** Gives somebody a second factor. Its first code was the one before the present. */
export async function givePhone(person: Person, password: string): Promise<Phone> {
  const secret = await beginFor(person, password);
  const recoveryCodes = await confirmSecondFactor(person, codeAt(secret, now(), -1));
  return { secret, recoveryCodes, code: (steps = 0) => codeAt(secret, now(), steps) };
}

/** Types the password and answers the cookies of a browser that waits for a code. */
export async function typePassword(person: Person, password: string, shared = false) {
  const account = { email: await emailOf(person), password, shared };
  const { headers, codeNeeded } = await signIn(account, newBrowser());
  if (!codeNeeded) throw new Error('No code is asked for');
  return cookiesOf(headers);
}
