// @ts-check
/** Somebody signed in, and what there is to read. */
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

const PASSWORD = 'three-rivers-meet';
const DAY = 24 * 60 * 60 * 1000;

/** @param {string} base @param {string} [email] @returns {Promise<string>} the `Cookie` header */
export async function signIn(base, email = 'lead@demo.example') {
  const response = await fetch(`${base}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: base },
    body: new URLSearchParams({ email, password: PASSWORD }),
  });
  if (response.status !== 302) throw new Error(`${email} could not sign in: ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/**
 * Many members signed in at once, written straight into a network's database: each by the door would take a while.
 *
 * @param {string} dataDir
 * @param {number} count
 * @returns {Array<{ id: string, cookie: string }>} persons' ids, and their `Cookie` headers
 */
export function signInMany(dataDir, count) {
  const sqlite = new Sqlite(join(dataDir, 'network.db'), { timeout: 10_000 });
  const [at, until] = [storedMoment(Date.now()), storedMoment(Date.now() + 30 * DAY)];
  try {
    const people = /** @type {Array<{ id: string }>} */ (
      sqlite
        .prepare(
          `SELECT DISTINCT p.id FROM "Person" p JOIN "RoleGrant" g ON g.personId = p.id
           WHERE g.role = 'member' AND p.kind = 'person' LIMIT ?`,
        )
        .all(count)
    );
    const add = sqlite.prepare(
      `INSERT INTO "Session" (id, handle, personId, device, shared, createdAt, lastUsedAt, expiresAt)
       VALUES (?, ?, ?, 'Chrome', 0, ?, ?, ?)`,
    );
    const signInOne = (/** @type {string} */ id) => {
      const token = randomBytes(20).toString('hex');
      const hash = createHash('sha256').update(token).digest('base64url');
      add.run(hash, `bench-${token}`, id, at, at, until);
      return { id, cookie: `pbc_session=${token}` };
    };
    return sqlite.transaction(() => people.map(({ id }) => signInOne(id)))();
  } finally {
    sqlite.close();
  }
}

/** A moment as the database holds it. @param {number} ms */
export const storedMoment = (ms) => new Date(ms).toISOString().replace('Z', '+00:00');

/**
 * Topics of a first section with so many replies, or the nearest above.
 *
 * @param {string} dataDir
 * @param {number} replies
 * @param {number} [count]
 * @returns {Array<{ id: string, sectionId: string }>}
 */
export function findTopics(dataDir, replies, count = 1) {
  const sqlite = new Sqlite(join(dataDir, 'network.db'), { readonly: true });
  try {
    return /** @type {any} */ (
      sqlite
        .prepare(
          `SELECT t.id, s.sectionId FROM "Topic" t JOIN "TopicSection" s ON s.topicId = t.id
           WHERE t.replyCount >= ? AND t.title <> '' AND t.body <> '' AND t.serviceAreaId IS NOT NULL
           GROUP BY t.id ORDER BY t.replyCount, t.createdAt LIMIT ?`,
        )
        .all(replies, count)
    );
  } finally {
    sqlite.close();
  }
}

/**
 * Lets somebody have read as who reads almost everything has, which is the dearest to find out about: nothing once and
 * for all, and all topics but every fortieth one by one. Lists then mark what is new.
 *
 * @param {string} dataDir
 * @param {string} [email]
 */
export function haveRead(dataDir, email = 'lead@demo.example') {
  const sqlite = new Sqlite(join(dataDir, 'network.db'), { timeout: 10_000 });
  try {
    const reader = sqlite.prepare('SELECT id FROM "Person" WHERE email = ?').pluck().get(email);
    sqlite.prepare('INSERT OR REPLACE INTO "ReadFrom" (personId, seq) VALUES (?, 1)').run(reader);
    sqlite
      .prepare(
        `INSERT OR REPLACE INTO "ReadMark" (personId, topicId, seq)
         SELECT ?, topicId, max(lastSeq) FROM "TopicSection" WHERE lastSeq % 40 > 0 GROUP BY topicId`,
      )
      .run(reader);
  } finally {
    sqlite.close();
  }
}
