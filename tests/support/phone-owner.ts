import { PASSWORD } from '../../prisma/demo/password';
import type { HttpClient } from './http-client';
import { unescapeHtml } from './html';
import { codeAt } from './phone';

const OVERVIEW = '/account/second-factor';

/** What somebody has who set up a second factor by the pages. */
export interface SetUp {
  secret: string;
  recoveryCodes: string[];
}

/** The key for typing that the page shows. */
export function secretOf(page: string): string {
  return /<span class="pbc-secret">([^<]+)</.exec(page)?.[1] ?? '';
}

/** The recovery codes that the page shows. */
export function recoveryCodesOf(page: string): string[] {
  const list = /<ol class="pbc-codes">[^]*?<\/ol>/.exec(unescapeHtml(page))?.[0] ?? '';
  return [...list.matchAll(/<li>([^<]+)<\/li>/g)].map(([, code = '']) => code);
}

/**
 * Sets up a second factor for whoever is signed in, with the code of the present half minute. The next code to type is the one
 * after: both are good for half a minute more than the test needs, wherever a half minute ends.
 */
export async function setUpPhone(client: HttpClient, password = PASSWORD): Promise<SetUp> {
  await client.post(OVERVIEW, { password });
  const secret = secretOf(await client.read(`${OVERVIEW}/set-up`));
  const code = codeAt(secret, new Date());
  const page = await (await client.post(`${OVERVIEW}/set-up`, { code })).text();
  return { secret, recoveryCodes: recoveryCodesOf(page) };
}
