import { locationOf } from './board';
import type { HttpClient } from './http-client';
import { stored } from './stored';

/** Sessions of live questions, by form and redirect. */

/** A session that is held the whole of today. Answers its code. */
export async function makeLiveSession(
  maker: HttpClient,
  fields: Record<string, string | string[]> = {},
): Promise<string> {
  const today = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' }).format(Date.now());
  const [day = '', month = '', year = ''] = today.split('/');
  const made = await maker.post('/live/new', {
    title: 'Fair shares: the speaker answers',
    'day-day': day,
    'day-month': month,
    'day-year': year,
    from: '0:00',
    to: '23:59',
    sections: 'clinical',
    ...fields,
  });
  const code = /^\/live\/(\w+)\/people$/.exec(locationOf(made))?.[1];
  if (code === undefined) throw new Error('The session was not made');
  return code;
}

/** Comes in, asks a question, and answers its id. */
export async function askLive(
  server: { dataDir: string },
  client: HttpClient,
  code: string,
  fields: Record<string, string>,
): Promise<string> {
  await client.post(`/live/${code}`, {});
  const sent = await client.post(`/live/${code}/ask`, fields);
  if (locationOf(sent) !== `/live/${code}`) throw new Error('The question was not asked');
  const [question] = stored<{ id: string }>(
    server,
    'SELECT id FROM "Question" WHERE body = ? ORDER BY seq DESC',
    fields.body,
  );
  return question?.id ?? '';
}

/** Sends a form of the console, as the page would that shows the question as it is. */
export function chair(
  server: { dataDir: string },
  client: HttpClient,
  code: string,
  question: string,
  fields: Record<string, string>,
): Promise<Response> {
  const [known] = stored<{ state: string }>(
    server,
    'SELECT state FROM "Question" WHERE id = ?',
    question,
  );
  return client.post(`/live/${code}/console`, { question, was: known?.state ?? '', ...fields });
}
