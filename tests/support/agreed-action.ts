import type { HttpClient } from './http-client';
import { stored } from './stored';

/** An action of an event, as its form sends it. */
export const ACTION = {
  what: 'Publish the figures by practice',
  owner: 'Prof. Ida Marsh',
  organisation: 'Ministry',
  'due-day': '6',
  'due-month': '8',
  'due-year': String(new Date().getFullYear() + 1),
};

/**
 * Writes an action of an event down, through its form.
 *
 * @returns its id
 */
export async function agree(
  server: { dataDir: string },
  client: HttpClient,
  slug: string,
  fields: Partial<typeof ACTION> = {},
): Promise<string> {
  await client.post(`/events/${slug}/actions`, { ...ACTION, ...fields });
  const sql = `SELECT a.id FROM "EventAction" a JOIN "Event" e ON e.id = a.eventId
    WHERE e.slug = ? ORDER BY a.seq DESC`;
  return stored<{ id: string }>(server, sql, slug)[0]?.id ?? '';
}
