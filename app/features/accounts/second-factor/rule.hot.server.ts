import { hotRead, untilCommit } from '~/platform/database/hot.server';

/** Whether looking after the network takes a second factor, and who has one: asked wherever a role is judged. */

/** The setting's key; its value says `{ "webmasters": true }`. */
export const SIGN_IN_RULES = 'accounts.sign-in';

export interface SignInRules {
  /** Whoever looks after the network signs in with a second factor. */
  webmasters: boolean;
}

const settingOf = hotRead<[key: string], { value: string }>(
  'SELECT value FROM "Setting" WHERE key = ?',
);

const confirmedOf = hotRead<[personId: string], { personId: string }>(
  'SELECT personId FROM "SecondFactor" WHERE personId = ? AND confirmedAt IS NOT NULL',
);

/** What is asked of those who sign in. Nothing, as long as nobody has said so. */
export function findSignInRules(): SignInRules {
  const [setting] = settingOf(SIGN_IN_RULES);
  return setting ? (JSON.parse(setting.value) as SignInRules) : { webmasters: false };
}

/** Whether the role of webmaster gives this person its rights, if they hold it. */
export const countsAsWebmaster = untilCommit(
  (personId: string): boolean => !findSignInRules().webmasters || confirmedOf(personId).length > 0,
);
