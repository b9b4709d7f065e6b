import type { HttpClient } from '../../support/http-client';

/** What people do on the board from elsewhere, by form. */

/** Asks a query. @returns its address */
export async function ask(
  client: HttpClient,
  fields: Record<string, string | string[]> & { title: string },
  section = 'clinical',
): Promise<string> {
  return leadingTo(await client.post(`/board/${section}/new`, fields));
}

/** Replies to a query. @returns the reply's id */
export async function reply(client: HttpClient, topic: string, body: string): Promise<string> {
  const address = await leadingTo(await client.post(`${topic}/replies`, { body }));
  const id = /#reply-(.+)$/.exec(address)?.[1];
  if (id === undefined) throw new Error(`No reply in ${address}`);
  return id;
}

/** Says, as the asker, which reply answered the query. */
export async function accept(client: HttpClient, topic: string, replyId: string): Promise<void> {
  await leadingTo(await client.post(`${topic}/answer`, { reply: replyId }));
}

/** Sends a form without fields, as a page with one button does. */
export async function press(client: HttpClient, path: string): Promise<void> {
  await leadingTo(await client.post(path, {}));
}

/** Address of a query of the demonstration, by words of its title. */
export async function findTopic(client: HttpClient, words: string): Promise<string> {
  for (const section of ['clinical', 'management']) {
    let next: string | undefined = `/board/${section}?order=newest`;
    while (next !== undefined) {
      const list = await client.read(next);
      for (const [, path = '', title = ''] of list.matchAll(
        /<a [^>]*href="(\/topics\/[^"/]+)"[^>]*>(?:<span[^>]*>[^<]*<\/span>)*([^<]*)</g,
      )) {
        if (title.includes(words)) return path;
      }
      next = /href="([^"]+before=[^"]+)"[^>]*rel="next"|rel="next"[^>]*href="([^"]+)"/
        .exec(list)
        ?.slice(1)
        .find((found) => found !== undefined)
        ?.replaceAll('&amp;', '&');
    }
  }
  throw new Error(`No query of the demonstration is called “${words}”`);
}

async function leadingTo(response: Response): Promise<string> {
  const address = response.headers.get('Location');
  if (response.status !== 302 || address === null) {
    throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`);
  }
  return address;
}
