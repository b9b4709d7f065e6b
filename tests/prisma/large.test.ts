import Sqlite from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replyToTopic } from '~/features/board/posts/replies.server';
import { findTopicPage } from '~/features/board/topics/topic-pages.server';
import type { Person } from '~/platform/actor';
import { db, leaveDatabase, useDatabase } from '~/platform/database/database.server';
import { migrate } from '~/platform/database/migrate.server';
import { settings } from '~/platform/settings.server';
import { demonstrationAccounts } from '../../prisma/demo/load.server';
import { loadLarge } from '../../prisma/large/load.server';
import { templateFolder } from '../support/template-folder';
import { invariants } from './invariants';

/** A large network is written past the verbs: what they keep true must be true of it all the same. */

const size = { members: 120, topics: 400, replies: 4_000 };
const bulk = join(settings().dataDir, 'bulk.db');
const again = join(settings().dataDir, 'again.db');
const byVerbs = join(templateFolder(), 'network.db');

async function make(file: string): Promise<void> {
  migrate(file);
  await useDatabase(file);
  const goOn = await loadLarge(size);
  await leaveDatabase();
  goOn(file);
}

function rows<Row>(file: string, sql: string): Row[] {
  const sqlite = new Sqlite(file, { readonly: true });
  try {
    return sqlite.prepare<[], Row>(sql).all();
  } finally {
    sqlite.close();
  }
}

beforeAll(async () => {
  await make(bulk);
  await make(again);
  await useDatabase(bulk);
}, 120_000);
afterAll(leaveDatabase);

describe.each([
  ['by the verbs', byVerbs],
  ['in bulk', bulk],
])('in a network written %s', (_, file) => {
  it.each(Object.entries(invariants))('%s', (_name, sql) => {
    expect(rows(file, sql).slice(0, 3)).toEqual([]);
  });
});

describe('a network written in bulk', () => {
  it('has the size asked for', () => {
    const count = (table: string) =>
      rows<{ n: number }>(bulk, `SELECT count(*) AS n FROM "${table}"`)[0]?.n;
    expect([count('Person'), count('Topic'), count('Reply')]).toEqual([120, 400, 4_000]);
  });

  it('knows no kind of entry, and no table with rows, that the verbs do not', () => {
    const kinds = (file: string) =>
      rows<{ kind: string }>(file, 'SELECT DISTINCT kind FROM "Activity"').map(({ kind }) => kind);
    const verbs = [...kinds(byVerbs), 'board.topic-deleted']; // the demonstration deletes none
    expect(verbs).toEqual(expect.arrayContaining(kinds(bulk)));
  });

  it('is the same every time, but for the ids that verbs draw', () => {
    const texts = (file: string) =>
      createHash('sha256')
        .update(JSON.stringify(rows(file, 'SELECT title, body FROM "Topic" ORDER BY rowid')))
        .update(JSON.stringify(rows(file, 'SELECT id, body, seq FROM "Reply" ORDER BY seq')))
        .update(JSON.stringify(rows(file, 'SELECT email, name FROM "Person" ORDER BY email')))
        .digest('hex');
    expect(texts(again)).toBe(texts(bulk));
  });

  it('has a few topics with very many replies, and most with few', () => {
    const counts = rows<{ replyCount: number }>(
      bulk,
      'SELECT replyCount FROM "Topic" ORDER BY replyCount',
    ).map(({ replyCount }) => replyCount);
    expect(counts[200]).toBeLessThan(10);
    expect(counts.at(-1)).toBeGreaterThan(40);
    expect(counts[0]).toBe(0);
  });

  it('has words that most replies hold, and words that few hold', () => {
    const bodies = rows<{ body: string }>(bulk, 'SELECT body FROM "Reply"');
    const counts = new Map<string, number>();
    for (const { body } of bodies) {
      for (const [word] of body.toLowerCase().matchAll(/[a-z]+/g)) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    const sorted = [...counts.values()].sort((a, b) => b - a);
    expect(sorted[0]).toBeGreaterThan(3_000);
    expect(sorted.filter((count) => count <= 3).length).toBeGreaterThan(2_000);
  });

  it('has a published password for the accounts that are named, and none for the rest', () => {
    const emails = demonstrationAccounts.map(({ email }) => `'${email}'`).join(',');
    const [found] = rows<{ known: number; others: number }>(
      bulk,
      `SELECT sum(passwordHash IS NOT NULL AND email IN (${emails})) AS known,
         sum(passwordHash IS NULL) AS others FROM "Person"`,
    );
    expect(found?.known).toBe(demonstrationAccounts.length);
    expect(found?.others).toBe(60);
  });

  it('is read and carried on by the verbs', async () => {
    const person = await db().person.findUniqueOrThrow({ where: { email: 'lead@demo.example' } });
    const actor: Person = {
      ...person,
      kind: 'person',
      organisationId: person.organisationId ?? '',
      roles: ['member'],
    };
    const topic = await db().topic.findFirstOrThrow({
      where: { deletion: null },
      orderBy: { replyCount: 'desc' },
    });
    const newest = await db().activity.count();
    const reply = await replyToTopic(actor, topic.id, {
      body: 'One more',
      attachments: [],
      idempotencyKey: '',
      notNhsNumber: undefined,
    });
    expect(reply.seq).toBe(newest + 1);
    const page = await findTopicPage(actor, topic.id, reply.seq - 1);
    expect(page.topic.replyCount).toBe(topic.replyCount + 1);
    expect(page.replies.at(-1)?.html).toContain('One more');
  });
});
