/**
 * Each rule of .dependency-cruiser.cjs is shown a small house that breaks it, and a twin that is allowed.
 * A rule whose pattern matches nothing would otherwise look like a house in order.
 */
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** File names with what they contain. A name alone stands for a file that imports nothing. */
type House = Record<string, string>;

interface Arrow {
  rule: string;
  what: string;
  forbidden: House;
  allowed: House;
}

/** A file that others may import. */
const leaf = 'export const leaf = 1; export type Leaf = typeof leaf;';
const imports = (path: string) => `import { leaf } from '${path}'; export const used = leaf;`;
const importsType = (path: string) =>
  `import type { Leaf } from '${path}'; export const used: Leaf = 1;`;

const arrows: Arrow[] = [
  {
    rule: 'routes-import-app-only',
    what: 'a route imports the process, rather than a feature',
    forbidden: { 'app/routes/ask.tsx': imports('../../server/jobs'), 'server/jobs.ts': leaf },
    allowed: {
      'app/routes/ask.tsx': imports('../features/board/topics.server'),
      'app/features/board/topics.server.ts': leaf,
    },
  },
  {
    rule: 'nothing-imports-routes',
    what: 'a route imports another, rather than a component of its feature',
    forbidden: { 'app/routes/ask.tsx': imports('./home'), 'app/routes/home.tsx': leaf },
    allowed: {
      'app/routes/ask.tsx': imports('../features/board/components/topic'),
      'app/features/board/components/topic.tsx': leaf,
    },
  },
  {
    rule: 'nothing-imports-routes',
    what: 'a page imports the root, rather than ui',
    forbidden: { 'app/routes/ask.tsx': imports('../root'), 'app/root.tsx': leaf },
    allowed: { 'app/routes/ask.tsx': imports('../ui/page'), 'app/ui/page.tsx': leaf },
  },
  {
    rule: 'features-stand-alone',
    what: 'a feature imports another, rather than accounts',
    forbidden: {
      'app/features/chat/policy.ts': imports('../board/policy'),
      'app/features/board/policy.ts': leaf,
    },
    allowed: {
      'app/features/chat/policy.ts': imports('../accounts/policy'),
      'app/features/accounts/policy.ts': leaf,
    },
  },
  {
    rule: 'board-stands-on-escalation',
    what: 'the board imports another feature, rather than escalation',
    forbidden: {
      'app/features/board/policy.ts': imports('../chat/policy'),
      'app/features/chat/policy.ts': leaf,
    },
    allowed: {
      'app/features/board/policy.ts': imports('../escalation/policy'),
      'app/features/escalation/policy.ts': leaf,
    },
  },
  {
    rule: 'library-stands-on-guidance',
    what: 'the library imports events, rather than guidance',
    forbidden: {
      'app/features/library/policy.ts': imports('../events/policy'),
      'app/features/events/policy.ts': leaf,
    },
    allowed: {
      'app/features/library/policy.ts': imports('../guidance/policy'),
      'app/features/guidance/policy.ts': leaf,
    },
  },
  {
    rule: 'what-follows-stands-on-events',
    what: 'notes import actions, rather than events',
    forbidden: {
      'app/features/notes/policy.ts': imports('../actions/policy'),
      'app/features/actions/policy.ts': leaf,
    },
    allowed: {
      'app/features/notes/policy.ts': imports('../events/policy'),
      'app/features/events/policy.ts': leaf,
    },
  },
  {
    rule: 'features-stand-alone',
    what: 'escalation imports the board, rather than a file of its own',
    forbidden: {
      'app/features/escalation/policy.ts': imports('../board/policy'),
      'app/features/board/policy.ts': leaf,
    },
    allowed: {
      'app/features/escalation/policy.ts': imports('./machine'),
      'app/features/escalation/machine.ts': leaf,
    },
  },
  {
    rule: 'features-stand-alone',
    what: 'accounts imports another feature, rather than a file of its own',
    forbidden: {
      'app/features/accounts/policy.ts': imports('../board/schema'),
      'app/features/board/schema.ts': leaf,
    },
    allowed: {
      'app/features/accounts/policy.ts': imports('./schema'),
      'app/features/accounts/schema.ts': leaf,
    },
  },
  {
    rule: 'features-stand-alone',
    what: 'a feature imports another by the alias and for its types only, rather than the platform',
    forbidden: {
      'app/features/chat/policy.ts': importsType('~/features/board/policy'),
      'app/features/board/policy.ts': leaf,
    },
    allowed: {
      'app/features/chat/policy.ts': importsType('~/platform/actor'),
      'app/platform/actor.ts': leaf,
    },
  },
  {
    rule: 'features-stand-below-their-register',
    what: 'a feature imports the register, rather than being imported by it',
    forbidden: {
      'app/features/board/topics.server.ts': imports('../register.server'),
      'app/features/register.server.ts': leaf,
    },
    allowed: {
      'app/features/register.server.ts': imports('./board/topics.server'),
      'app/features/board/topics.server.ts': leaf,
    },
  },
  {
    rule: 'ui-is-for-components',
    what: 'a verb imports ui, rather than a component doing so',
    forbidden: {
      'app/features/board/topics.server.ts': imports('../../ui/tag'),
      'app/ui/tag.tsx': leaf,
    },
    allowed: {
      'app/features/board/components/topic.tsx': imports('../../../ui/tag'),
      'app/ui/tag.tsx': leaf,
    },
  },
  {
    rule: 'platform-knows-nobody',
    what: 'the platform imports a feature, rather than the platform',
    forbidden: {
      'app/platform/search.server.ts': imports('../features/board/topics.server'),
      'app/features/board/topics.server.ts': leaf,
    },
    allowed: {
      'app/platform/search.server.ts': imports('./database/client.server'),
      'app/platform/database/client.server.ts': leaf,
    },
  },
  {
    rule: 'platform-knows-nobody',
    what: 'the platform imports ui for its types, rather than having its own',
    forbidden: { 'app/platform/mail.ts': importsType('../ui/tag'), 'app/ui/tag.tsx': leaf },
    allowed: { 'app/platform/mail.ts': importsType('./tag'), 'app/platform/tag.ts': leaf },
  },
  {
    rule: 'ui-knows-nobody',
    what: 'ui imports a feature, rather than ui',
    forbidden: {
      'app/ui/tag.tsx': imports('../features/board/schema'),
      'app/features/board/schema.ts': leaf,
    },
    allowed: { 'app/ui/tag.tsx': imports('./classes'), 'app/ui/classes.ts': leaf },
  },
  {
    rule: 'ui-knows-nobody',
    what: 'ui imports the server’s half of the platform, rather than its browser-safe half',
    forbidden: {
      'app/ui/date.tsx': importsType('../platform/clock.server'),
      'app/platform/clock.server.ts': leaf,
    },
    allowed: { 'app/ui/date.tsx': imports('../platform/dates'), 'app/platform/dates.ts': leaf },
  },
  {
    rule: 'browser-stays-clean',
    what: 'a component imports code of the server, rather than its types',
    forbidden: {
      'app/features/board/components/topic.tsx': imports('../topics.server'),
      'app/features/board/topics.server.ts': leaf,
    },
    allowed: {
      'app/features/board/components/topic.tsx': importsType('../topics.server'),
      'app/features/board/topics.server.ts': leaf,
    },
  },
  {
    rule: 'browser-stays-clean',
    what: 'a schema imports code of the server, rather than a route doing so, from which Remix takes it out',
    forbidden: {
      'app/features/board/schema.ts': imports('../../platform/clock.server'),
      'app/platform/clock.server.ts': leaf,
    },
    allowed: {
      'app/routes/ask.tsx': imports('../platform/clock.server'),
      'app/platform/clock.server.ts': leaf,
    },
  },
  {
    rule: 'server-drives-features',
    what: 'the process imports ui, rather than a feature',
    forbidden: { 'server/main.ts': imports('../app/ui/tag'), 'app/ui/tag.tsx': leaf },
    allowed: {
      'server/main.ts': imports('../app/features/register.server'),
      'app/features/register.server.ts': leaf,
    },
  },
  {
    rule: 'app-does-not-know-the-process',
    what: 'the app imports the process, rather than the other way round',
    forbidden: {
      'app/platform/jobs.server.ts': imports('../../server/main'),
      'server/main.ts': leaf,
    },
    allowed: {
      'server/main.ts': imports('../app/platform/jobs.server'),
      'app/platform/jobs.server.ts': leaf,
    },
  },
  {
    rule: 'product-does-not-know-its-tests',
    what: 'the app imports what tests use, rather than the other way round',
    forbidden: {
      'app/platform/clock.server.ts': imports('../../tests/support/clock'),
      'tests/support/clock.ts': leaf,
    },
    allowed: {
      'tests/support/clock.ts': imports('../../app/platform/clock.server'),
      'app/platform/clock.server.ts': leaf,
    },
  },
  {
    rule: 'no-cycles',
    what: 'two files import each other, rather than one the other',
    forbidden: {
      'app/platform/a.ts': `import { b } from './b'; export const a = b;`,
      'app/platform/b.ts': `import { a } from './a'; export const b = a;`,
    },
    allowed: { 'app/platform/a.ts': imports('./b'), 'app/platform/b.ts': leaf },
  },
  {
    rule: 'no-cycles',
    what: 'two files import each other’s types, rather than one the other’s',
    forbidden: {
      'app/platform/a.ts': `import type { B } from './b'; export type A = B[];`,
      'app/platform/b.ts': `import type { A } from './a'; export type B = A | 1;`,
    },
    allowed: { 'app/platform/a.ts': importsType('./b'), 'app/platform/b.ts': leaf },
  },
  {
    rule: 'no-orphans',
    what: 'a file stands alone, rather than being a route',
    forbidden: { 'app/platform/forgotten.ts': leaf },
    allowed: { 'app/routes/health.ts': leaf },
  },
  {
    rule: 'no-development-packages',
    what: 'the app imports a development package, rather than its types',
    forbidden: { 'app/platform/mail.server.ts': imports('for-development') },
    allowed: { 'app/platform/mail.server.ts': importsType('for-development') },
  },
  {
    rule: 'no-undeclared-packages',
    what: 'a file imports a package that is not declared, rather than one that is',
    forbidden: { 'app/platform/mail.server.ts': imports('brought-along') },
    allowed: { 'app/platform/mail.server.ts': imports('for-production') },
  },
  {
    rule: 'no-missing-files',
    what: 'a file imports what does not exist, rather than what the build makes',
    forbidden: { 'server/main.ts': imports('./gone') },
    allowed: { 'server/main.ts': imports('virtual:remix/server-build') },
  },
];

const { options, ...ruleSet } = createRequire(import.meta.url)(
  '../../.dependency-cruiser.cjs',
) as ICruiseOptions['ruleSet'] & { options: ICruiseOptions };

const surroundings: House = {
  'package.json': JSON.stringify({
    dependencies: { 'for-production': '1' },
    devDependencies: { 'for-development': '1' },
  }),
  ...Object.fromEntries(
    ['for-production', 'for-development', 'brought-along'].flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
      [`node_modules/${name}/index.js`, leaf.replace(/ export type.*/, '')],
    ]),
  ),
};

let folder: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'arrows-')));
});

afterAll(() => rm(folder, { recursive: true }));

/** Builds the house in a folder of its own, and names the rules that it breaks. */
async function findBroken(name: string, house: House): Promise<string[]> {
  const baseDir = join(folder, name);
  for (const [path, content] of Object.entries({ ...surroundings, ...house })) {
    await mkdir(dirname(join(baseDir, path)), { recursive: true });
    await writeFile(join(baseDir, path), content);
  }
  const { output } = await cruise(
    Object.keys(house),
    { ...options, tsConfig: undefined, baseDir, validate: true, ruleSet },
    { ...options.enhancedResolveOptions, alias: { '~': join(baseDir, 'app') } },
  );
  return (output as ICruiseResult).summary.violations.map((violation) => violation.rule.name);
}

test.each(arrows.map((arrow, index) => ({ ...arrow, index })))(
  '$rule: $what',
  async ({ rule, forbidden, allowed, index }) => {
    expect(await findBroken(`${index}-forbidden`, forbidden)).toContain(rule);
    expect(await findBroken(`${index}-allowed`, allowed)).toEqual([]);
  },
);

test('every rule is shown to bite', () => {
  const rules = ruleSet.forbidden?.map((rule) => rule.name) ?? [];
  expect(rules.filter((rule) => !arrows.some((arrow) => arrow.rule === rule))).toEqual([]);
});
