import type { Browser } from '~/features/accounts/browser.server';
import { signIn } from '~/features/accounts/sign-in.server';
import { resolveSession } from '~/features/accounts/sessions.server';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';

/** The mail address of a member made by `addMember`. */
export async function emailOf({ id }: Person): Promise<string> {
  return (await db().person.findUniqueOrThrow({ where: { id } })).email ?? '';
}

/** What a browser sends back after it was given cookies. */
export const cookiesOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .filter((line) => !/max-age=0/i.test(line))
    .map(cookieOf)
    .join('; ');

/** What a browser sends back after it was given a cookie. */
export const cookieOf = (setCookie: string): string => setCookie.split(';')[0] ?? '';

/** A browser that has not been here. Each at another network address, so that no limit is met. */
export function newBrowser(cookies: string | null = null, device = 'Chrome on Windows'): Browser {
  addresses += 1;
  return { address: `192.0.2.${addresses}`, device, cookies };
}
let addresses = 0;

/** Signs in with a new browser and answers its cookies. */
export async function signInAs(person: Person, password: string, device?: string): Promise<string> {
  const account = { email: await emailOf(person), password };
  return cookiesOf((await signIn(account, newBrowser(null, device))).headers);
}

/** The handle of the session that a cookie stands for; null when it stands for none. */
export async function handleOf(cookie: string): Promise<string | null> {
  return (await resolveSession(cookie)).sessionHandle;
}
