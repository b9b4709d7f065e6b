/**
 * What the code may not do, and why. General rules come from the presets; the house's own are written below as
 * patterns with a sentence each. Which folder may import which is .dependency-cruiser.cjs's business.
 */
import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * A rule that reports every piece of code matching one of the patterns. Each house rule is a rule of its own,
 * because the options of ESLint's `no-restricted-syntax` replace one another instead of adding up.
 *
 * @param {string} message why, and what to do instead
 * @param {string[]} patterns in ESLint's selector language
 * @returns {import('eslint').Rule.RuleModule}
 */
function forbid(message, patterns) {
  return {
    meta: { type: 'problem', schema: [], messages: { forbidden: message } },
    create: (context) =>
      Object.fromEntries(
        patterns.map((pattern) => [
          pattern,
          (/** @type {import('eslint').Rule.Node} */ node) =>
            context.report({ node, messageId: 'forbidden' }),
        ]),
      ),
  };
}

const house = {
  rules: {
    'no-any': forbid(
      'any switches the type checker off for whatever it touches: use unknown and narrow it.',
      ['TSAnyKeyword'],
    ),
    'no-inner-html': forbid(
      'Raw HTML is shown in one place only, app/ui/reading.tsx, which is given cleaned HTML: use it.',
      [
        'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
        'Property[key.name="dangerouslySetInnerHTML"]',
      ],
    ),
    'no-inline-style': forbid('The content security policy blocks style attributes: use a class.', [
      // Of elements, that is: a component may call a prop so.
      'JSXOpeningElement[name.name=/^[a-z]/] > JSXAttribute[name.name="style"]',
    ]),
    'no-process-env': forbid(
      'Settings are read and checked once, in app/platform/settings.server.ts: import them from there.',
      ['MemberExpression[object.name="process"][property.name="env"]'],
    ),
    'no-raw-sql': forbid(
      'Raw SQL lives in app/platform/database and app/platform/search only, behind a named function with a test: PostgreSQL comes later.',
      [
        'MemberExpression[property.name=/^\\$(query|execute)Raw(Unsafe)?$/]',
        'ImportDeclaration[source.value="better-sqlite3"]',
        'ImportExpression[source.value="better-sqlite3"]',
      ],
    ),
    'no-hot-reads': forbid(
      'Prepared statements past Prisma live in app/platform and in *.hot.server.ts files (docs/decisions/0014).',
      [
        'ImportSpecifier[imported.name=/^(hotRead|hotWrite|idRead)$/]',
        'MemberExpression[property.name="hot"]',
      ],
    ),
    'no-ambient-chance': forbid(
      'The clock and randomness are injected, so that tests can set them: use app/platform/clock.server.ts.',
      [
        'NewExpression[callee.name="Date"][arguments.length=0]',
        'CallExpression[callee.name="Date"]',
        'MemberExpression[object.name="Date"][property.name="now"]',
        'MemberExpression[object.name="Temporal"][property.name="Now"]',
        'MemberExpression[object.name="Math"][property.name="random"]',
      ],
    ),
    'no-lucia': forbid(
      'Lucia is no longer developed and has to be able to leave: only app/features/accounts/sessions.server.ts knows it.',
      ['ImportDeclaration[source.value="lucia"]', 'ImportExpression[source.value="lucia"]'],
    ),
    'no-partial-tests': forbid(
      'A test that is skipped, or that keeps the others from running, proves nothing: run it or delete it.',
      [
        'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(only|skip|skipIf|runIf|todo|fixme|fails|fail)$/]',
        'MemberExpression[object.object.name=/^(it|test|describe|suite)$/][property.name=/^(only|skip|skipIf|runIf|todo|fixme|fails|fail)$/]',
      ],
    ),
    'no-sleep': forbid(
      'A pause is too short on a busy machine and too long on every other: wait for what should happen.',
      [
        'AwaitExpression CallExpression[callee.name="setTimeout"]',
        'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
        'NewExpression[callee.name="Promise"] > Identifier[name="setTimeout"]',
        'CallExpression[callee.property.name="waitForTimeout"]',
        'ImportDeclaration[source.value=/^(node:)?timers\\/promises$/]',
      ],
    ),
  },
};

/** Configuration files and scripts talk to the terminal and the environment by their nature. */
const tooling = ['*.{js,cjs,mjs,ts}', 'bench/**/*.mjs', 'scripts/**'];

export default defineConfig(
  globalIgnores([
    '.cache/',
    'app/platform/database/generated/',
    'build/',
    'data/',
    'playwright-report/',
    'test-results/',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // The house's own says why.
      '@typescript-eslint/no-explicit-any': 'off',
      // TypeScript reports these itself, and knows more.
      '@typescript-eslint/no-unused-vars': 'off',
      'no-undef': 'off',
      // Remix ends a loader early by throwing a Response.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // A promise where nobody waits for it loses its error; as the handler of a React event that is customary.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      // Functions of an interface are often asynchronous for the sake of those that have to be.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: false, allowNullish: false },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // Safari forgets that a list without bullets is a list unless it is told (and so do the nhsuk components).
      'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
    },
  },
  {
    plugins: { house },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'house/no-any': 'error',
      'house/no-inner-html': 'error',
      'house/no-inline-style': 'error',
      'house/no-process-env': 'error',
      'house/no-lucia': 'error',
    },
  },
  { files: ['app/ui/reading.tsx'], rules: { 'house/no-inner-html': 'off' } },
  { files: ['app/platform/settings.server.ts'], rules: { 'house/no-process-env': 'off' } },
  { files: ['app/features/accounts/sessions.server.ts'], rules: { 'house/no-lucia': 'off' } },
  {
    files: ['app/**', 'server/**', 'prisma/**'],
    ignores: ['app/platform/database/**', 'app/platform/search/**'],
    rules: { 'house/no-raw-sql': 'error' },
  },
  {
    files: ['app/**', 'server/**', 'prisma/**'],
    ignores: ['app/platform/**', '**/*.hot.server.ts'],
    rules: { 'house/no-hot-reads': 'error' },
  },
  {
    files: ['app/features/**', 'app/platform/**'],
    ignores: ['app/platform/clock.server.ts', 'app/platform/dates.ts'],
    rules: { 'house/no-ambient-chance': 'error' },
  },
  {
    files: ['tests/**'],
    rules: {
      'no-console': 'off',
      'house/no-process-env': 'off',
      'house/no-partial-tests': 'error',
      'house/no-sleep': 'error',
    },
  },
  {
    files: tooling,
    languageOptions: {
      globals: Object.fromEntries(
        [
          'AbortController',
          'Blob',
          'clearTimeout',
          'console',
          'fetch',
          'FormData',
          'performance',
          'process',
          'setTimeout',
          'URL',
          'URLSearchParams',
          'WebAssembly',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-console': 'off', 'house/no-process-env': 'off' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable' } },
  },
);
