/** Each house rule of eslint.config.js is shown what it forbids, and where the same is allowed. */
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import config from '../../eslint.config.js';

const ANYWHERE_ELSE = 'app/features/board/topics/topics.server.ts';

/** What is forbidden in one file, and the twin that is allowed: other code, or the same code in another file. */
const rules = [
  {
    rule: 'house/no-any',
    forbidden: ['const answer: any = 42;', ANYWHERE_ELSE],
    allowed: ['const answer: unknown = 42;', ANYWHERE_ELSE],
  },
  {
    rule: 'house/no-inner-html',
    forbidden: ['<p dangerouslySetInnerHTML={{ __html: text }} />;', 'app/ui/tag.tsx'],
    allowed: ['<p dangerouslySetInnerHTML={{ __html: text }} />;', 'app/ui/reading.tsx'],
  },
  {
    rule: 'house/no-inner-html',
    forbidden: ['const rest = { dangerouslySetInnerHTML: { __html: text } };', 'app/ui/tag.tsx'],
    allowed: ['<p>{text}</p>;', 'app/ui/tag.tsx'],
  },
  {
    rule: 'house/no-inline-style',
    forbidden: ['<p style={{ margin: 0 }} />;', 'app/ui/tag.tsx'],
    allowed: ['<When style="datetime" />;', 'app/ui/tag.tsx'],
  },
  {
    rule: 'house/no-process-env',
    forbidden: ['export const port = process.env.PORT;', 'server/main.ts'],
    allowed: ['export const port = process.env.PORT;', 'app/platform/settings.server.ts'],
  },
  {
    rule: 'house/no-raw-sql',
    forbidden: ['await db.$queryRaw`SELECT 1`;', ANYWHERE_ELSE],
    allowed: ['await db.$queryRaw`SELECT 1`;', 'app/platform/database/health.server.ts'],
  },
  {
    rule: 'house/no-raw-sql',
    forbidden: ['await db.$executeRawUnsafe(sql);', 'server/main.ts'],
    allowed: ['await db.person.findMany();', 'server/main.ts'],
  },
  {
    rule: 'house/no-raw-sql',
    forbidden: ["import Database from 'better-sqlite3';", ANYWHERE_ELSE],
    allowed: ["import Database from 'better-sqlite3';", 'app/platform/database/client.server.ts'],
  },
  {
    rule: 'house/no-raw-sql',
    forbidden: ['await tx.$executeRawUnsafe(sql);', 'app/platform/home/home-parts.server.ts'],
    allowed: ['await tx.$executeRawUnsafe(sql);', 'app/platform/search/documents.server.ts'],
  },
  {
    rule: 'house/no-hot-reads',
    forbidden: ["import { hotRead } from '~/platform/database/hot.server';", ANYWHERE_ELSE],
    allowed: [
      "import { hotRead } from '~/platform/database/hot.server';",
      'app/features/board/lists/rows.hot.server.ts',
    ],
  },
  {
    rule: 'house/no-hot-reads',
    forbidden: ['const rows = theDatabase().hot.prepare(sql).all();', 'server/main.ts'],
    allowed: ["import { untilCommit } from '~/platform/database/hot.server';", 'server/main.ts'],
  },
  {
    rule: 'house/no-ambient-chance',
    forbidden: ['const at = new Date();', ANYWHERE_ELSE],
    allowed: ['const at = new Date(text);', ANYWHERE_ELSE],
  },
  {
    rule: 'house/no-ambient-chance',
    forbidden: ['const at = Date.now();', 'app/platform/jobs.server.ts'],
    allowed: ['const at = Date.now();', 'app/platform/clock.server.ts'],
  },
  {
    rule: 'house/no-ambient-chance',
    forbidden: ['const chance = Math.random();', ANYWHERE_ELSE],
    allowed: ['const rounded = Math.round(chance);', ANYWHERE_ELSE],
  },
  {
    rule: 'house/no-lucia',
    forbidden: ["import { Lucia } from 'lucia';", ANYWHERE_ELSE],
    allowed: ["import { Lucia } from 'lucia';", 'app/features/accounts/sessions.server.ts'],
  },
  {
    rule: 'house/no-partial-tests',
    forbidden: ["it.only('works', () => {});", 'tests/a.test.ts'],
    allowed: ["it.each([])('works', () => {});", 'tests/a.test.ts'],
  },
  {
    rule: 'house/no-partial-tests',
    forbidden: ["test.describe.skip('works', () => {});", 'tests/e2e/a.spec.ts'],
    allowed: ["test.describe('works', () => {});", 'tests/e2e/a.spec.ts'],
  },
  {
    rule: 'house/no-sleep',
    forbidden: ['await new Promise((done) => setTimeout(done, 100));', 'tests/a.test.ts'],
    allowed: ['await vi.waitFor(() => expect(sent).toBe(true));', 'tests/a.test.ts'],
  },
  {
    rule: 'house/no-sleep',
    forbidden: ['await page.waitForTimeout(100);', 'tests/e2e/a.spec.ts'],
    allowed: ['await expect(page.getByText(answer)).toBeVisible();', 'tests/e2e/a.spec.ts'],
  },
] as const;

/** The house's part of the configuration alone: the rest needs a whole project to look at. */
const houseOnly = (config as Linter.Config[]).filter((part) =>
  Object.keys(part.rules ?? {}).some((name) => name.startsWith('house/')),
);

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } },
    ...houseOnly,
  ],
});

async function findBroken([code, filePath]: readonly [string, string]) {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map((message) => message.ruleId ?? message.message) ?? [];
}

test.each(rules)('$rule forbids $forbidden.0', async ({ rule, forbidden, allowed }) => {
  expect(await findBroken(forbidden)).toContain(rule);
  expect(await findBroken(allowed)).toEqual([]);
});

test('every house rule is shown to bite', () => {
  const known = houseOnly.flatMap((part) => Object.keys(part.plugins?.house?.rules ?? {}));
  const shown = new Set<string>(rules.map(({ rule }) => rule));
  expect(known.filter((name) => !shown.has(`house/${name}`))).toEqual([]);
});
