// @ts-check
/** Posting a reply through the whole door, beside the bare transaction with `synchronous=FULL`. */
import Sqlite from 'better-sqlite3';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { interleave, median, round } from './lib/figures.mjs';
import { load } from './lib/load.mjs';

const TEXT = 'We did this last spring, and it saved a tenth of what we had hoped. '.repeat(3);
/** What NodeBB did with 100 members online. */
const PEER = 30;

/** @param {{ url: string, dataDir: string, cookie: string, topics: Array<{ id: string, sectionId: string }>, rounds: number, seconds: number }} from @returns {Promise<import('./lib/figures.mjs').Row[]>} */
export async function measureReplies({ url, dataDir, cookie, topics, rounds, seconds }) {
  const raw = openRaw(dataDir, topics[0]?.sectionId ?? '');
  const headers = {
    Cookie: cookie,
    Origin: url,
    'Content-Type': 'application/x-www-form-urlencoded',
  };
  let number = 0;
  const post = () =>
    load(
      url,
      () => {
        number += 1;
        const topic = topics[number % topics.length];
        const fields = { body: `${TEXT}${number}`, idempotencyKey: `bench-${number}` };
        const body = String(new URLSearchParams(fields));
        return { path: `/topics/${topic?.id}/replies`, method: 'POST', headers, body };
      },
      { seconds, expect: 302 },
    );
  const both = {
    posted: async () => post(),
    bare: async () => ({
      perSecond: raw.run(topics[0]?.id ?? '', seconds),
      p50: 0,
      p95: 0,
      p99: 0,
    }),
  };
  const { posted, bare } = await interleave(rounds, both);
  raw.close();
  const own = median(posted.map(({ perSecond }) => perSecond));
  const beside = median(bare.map(({ perSecond }) => perSecond));
  const p50 = median(posted.map((each) => each.p50));
  const p99 = median(posted.map((each) => each.p99));
  return [
    {
      what: 'reply with synchronous FULL, 10 at once',
      figure: `${round(own)}/s, p50 ${round(p50)} ms, p99 ${round(p99)} ms`,
      beside: `bare transaction ${round(beside)}/s`,
      ratio: round(own / beside, 2),
      goal: `≥ ${10 * PEER}/s`,
      ok: own >= 10 * PEER,
    },
  ];
}

/** The rows a reply writes, in a copy of the database, prepared once. @param {string} dataDir @param {string} sectionId */
function openRaw(dataDir, sectionId) {
  const file = join(dataDir, 'bare.db');
  copyFileSync(join(dataDir, 'network.db'), file);
  const sqlite = new Sqlite(file);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  const author = /** @type {{ id: string }} */ (sqlite.prepare('SELECT id FROM "Person"').get()).id;
  const log = sqlite.prepare(
    `INSERT INTO "Activity" (kind, subjects, actorId, at) VALUES ('board.replied', ?, ?, ?)`,
  );
  const hear = sqlite.prepare('INSERT INTO "ActivityChannel" (channel, seq) VALUES (?, ?)');
  const add = sqlite.prepare(
    'INSERT INTO "Reply" (id, topicId, authorId, body, seq, createdAt) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const count = sqlite.prepare('UPDATE "Topic" SET replyCount = replyCount + 1 WHERE id = ?');
  const move = sqlite.prepare('UPDATE "TopicSection" SET lastSeq = ? WHERE topicId = ?');
  const keep = sqlite.prepare(
    `INSERT INTO "WriteKey" (author, verb, key, bodyHash, result, createdAt) VALUES (?, 'bench', ?, '', '{}', ?)`,
  );
  let number = 0;
  const reply = sqlite.transaction((/** @type {string} */ topic) => {
    number += 1;
    const id = `bare-${number}`;
    const at = new Date().toISOString();
    const { lastInsertRowid: seq } = log.run(JSON.stringify({ topic, reply: id }), author, at);
    hear.run(`topic:${topic}`, seq);
    hear.run(`section:${sectionId}`, seq);
    add.run(id, topic, author, TEXT, seq, at);
    count.run(topic);
    move.run(seq, topic);
    keep.run(author, id, at);
  });
  return {
    /** @param {string} topic @param {number} seconds @returns {number} a second */
    run(topic, seconds) {
      const began = performance.now();
      let done = 0;
      while (performance.now() - began < seconds * 1000 && done < 50_000) {
        reply.immediate(topic);
        done += 1;
      }
      return done / ((performance.now() - began) / 1000);
    },
    close: () => sqlite.close(),
  };
}
