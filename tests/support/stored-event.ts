import { personId, tamper } from './stored';

/**
 * Adds a published event in a week's time to a test server's database, as a row.
 *
 * @returns its slug
 */
export function addStoredEvent(server: { dataDir: string }): string {
  const slug = 'event-of-the-webmaster';
  const day = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const at = new Date().toISOString().replace('Z', '+00:00');
  tamper(
    server,
    `INSERT INTO "Event" (id, slug, kindSlug, title, state, startsAt, endsAt, startsOn, startsMinutes,
       endsOn, endsMinutes, attendanceCode, createdById, createdAt, changedAt, publishedAt)
     VALUES (?, ?, 'network-day', 'Fair shares day', 'published', ?, ?, ?, 540, ?, 960, 'FEN', ?, ?, ?, ?)`,
    ...[slug, slug, `${day}T09:00:00.000+00:00`, `${day}T16:00:00.000+00:00`, day, day],
    ...[personId(server, 'webmaster@demo.example'), at, at, at],
  );
  return slug;
}
