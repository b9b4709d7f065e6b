import { signIn } from '~/features/accounts/sign-in.server';
import { resolveSession } from '~/features/accounts/sessions.server';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';

/** The mail address of a member made by `addMember`. */
export async function emailOf({ id }: Person): Promise<string> {
  return (await db().person.findUniqueOrThrow({ where: { id } })).email ?? '';
}

/** What a browser sends back after it was given a cookie. */
export const cookieOf = (setCookie: string): string => setCookie.split(';')[0] ?? '';

/** Signs in and answers the browser's cookie. Each time from another network address, so that no limit is met. */
export async function signInAs(
  person: Person,
  password: string,
  device = 'Chrome on Windows',
): Promise<string> {
  addresses += 1;
  const from = { address: `192.0.2.${addresses}`, device };
  return cookieOf(await signIn({ email: await emailOf(person), password }, from));
}
let addresses = 0;

/** The handle of the session that a cookie stands for; null when it stands for none. */
export async function handleOf(cookie: string): Promise<string | null> {
  return (await resolveSession(cookie)).sessionHandle;
}
