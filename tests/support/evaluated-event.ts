import { randomInt } from 'node:crypto';
import { hashToken } from '~/platform/secrets/secret.server';
import { personId, tamper } from './stored';

/**
 * An event of the demonstration network that is over, with an evaluation that is open, a part of a programme and notes
 * with a line, as rows.
 */

export interface EvaluatedEvent {
  slug: string;
  /** Of the one question, in words. */
  field: string;
  /** In the link of a guest. */
  token: string;
}

interface Server {
  dataDir: string;
}

const day = (days: number): string =>
  new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/**
 * Adds it. A guest is asked.
 *
 * @param wishes.attendee address of who has a place
 */
export function addEvaluatedEvent(
  server: Server,
  wishes: { nameless: boolean; attendee: string },
): EvaluatedEvent {
  const slug = `evaluated-${randomInt(1_000_000_000)}`;
  const token = `token-of-${slug}`;
  const held = day(-2);
  const at = `${held}T09:00:00.000+00:00`;
  const until = `${held}T16:00:00.000+00:00`;
  tamper(
    server,
    `INSERT INTO "Event" (id, slug, kindSlug, title, state, startsAt, endsAt, startsOn, startsMinutes,
       endsOn, endsMinutes, attendanceCode, createdById, createdAt, changedAt)
     VALUES (?, ?, 'network-day', 'Fair shares day', 'published', ?, ?, ?, 540, ?, 960, 'FEN', ?, ?, ?)`,
    ...[slug, slug, at, until, held, held, personId(server, 'webmaster@demo.example'), at, at],
  );
  const addAnswer = (id: string, personOf: string | null, guestName: string) =>
    tamper(
      server,
      `INSERT INTO "EventAnswer" (id, eventId, personId, guestName, answer, place, answeredAt)
       VALUES (?, ?, ?, ?, 'yes', 'held', ?)`,
      ...[id, slug, personOf, guestName, at],
    );
  tamper(
    server,
    `INSERT INTO "EventSession" (id, eventId, day, startsMinutes, endsMinutes, title)
     VALUES (?, ?, ?, 540, 600, 'The tariff')`,
    ...[`${slug}-s`, slug, held],
  );
  tamper(
    server,
    `INSERT INTO "EventNotes" (eventId, state, startedAt) VALUES (?, 'writing', ?)`,
    ...[slug, at],
  );
  tamper(
    server,
    `INSERT INTO "NoteHeading" (id, eventId, title, position) VALUES (?, ?, 'Benefits', 0)`,
    ...[`${slug}-h`, slug],
  );
  tamper(
    server,
    `INSERT INTO "NoteLine" (id, headingId, position, body, seq, byId, at)
     VALUES (?, ?, 0, 'Nurses know the families.', 0, ?, ?)`,
    ...[`${slug}-l`, `${slug}-h`, personId(server, 'webmaster@demo.example'), at],
  );
  addAnswer(`${slug}-1`, personId(server, wishes.attendee), '');
  addAnswer(`${slug}-2`, null, 'Ida Marsh');
  tamper(
    server,
    'INSERT INTO "Evaluation" (eventId, nameless, closesOn, openedAt) VALUES (?, ?, ?, ?)',
    ...[slug, wishes.nameless ? 1 : 0, day(7), at],
  );
  tamper(
    server,
    `INSERT INTO "EvaluationQuestion" (id, eventId, position, kind, words)
     VALUES (?, ?, 0, 'text', 'What did you learn?')`,
    ...[`${slug}-q`, slug],
  );
  tamper(
    server,
    'INSERT INTO "EvaluationTicket" (answerId, eventId, tokenHash, spent) VALUES (?, ?, ?, 0)',
    ...[`${slug}-2`, slug, hashToken(token)],
  );
  return { slug, field: `q-${slug}-q`, token };
}
