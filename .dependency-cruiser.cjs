/**
 * Which folder may import which (docs/architecture.md). tests/tooling/arrows.test.ts proves that each rule bites.
 *
 * Three files put the rooms together and may therefore see all of them:
 * app/features/register.server.ts, app/features/register.tsx, and the process in server/.
 */

const composition = '^app/features/register\\.(server\\.ts|tsx)$';
const doors = '^app/(root|entry\\.(client|server))\\.tsx$';
const tests = '^tests/';

/** Remix takes the server's half out of these files, so they may import both halves. */
const strippedByRemix = ['^app/routes/', '^app/root\\.tsx$'];

const serverOnly = '\\.server\\.(ts|tsx)$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'routes-import-app-only',
      comment:
        'A route parses, calls one verb and answers: it needs features, platform and ui, and nothing else.',
      severity: 'error',
      from: { path: '^app/routes/' },
      to: { path: '^(server|prisma|scripts|tests)/' },
    },
    {
      name: 'nothing-imports-routes',
      comment:
        'Routes are doors: what two of them share belongs into a feature, the platform or ui.',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: ['^app/routes/', doors] },
    },
    {
      name: 'features-stand-alone',
      comment:
        'A feature knows no other feature except accounts and organisations, which say who everybody is and for whom ' +
        'they speak. Routes compose two; ids cross, code does not; ' +
        'to react to another’s deed, subscribe to the activity log.',
      severity: 'error',
      from: {
        path: '^app/features/([^/]+)/',
        pathNot: '^app/features/(board|notes|evaluation|actions|library)/',
      },
      to: { path: '^app/features/([^/]+)/', pathNot: '^app/features/($1|accounts|organisations)/' },
    },
    {
      name: 'what-follows-stands-on-events',
      comment:
        'Notes, evaluation and actions are of an event, and its rules say who was there: they know it besides what ' +
        'every feature knows, and not one another; events know none of them (docs/decisions/0041).',
      severity: 'error',
      from: { path: '^app/features/(notes|evaluation|actions)/' },
      to: {
        path: '^app/features/',
        pathNot: '^app/features/($1|events|accounts|organisations)/',
      },
    },
    {
      name: 'library-stands-on-guidance',
      comment:
        'A document rests on guidance and is marked in the transaction that changes it, so the library knows guidance ' +
        'besides what every feature knows; guidance knows no document (docs/decisions/0044).',
      severity: 'error',
      from: { path: '^app/features/library/' },
      to: {
        path: '^app/features/',
        pathNot: '^app/features/(library|guidance|accounts|organisations)/',
      },
    },
    {
      name: 'board-stands-on-escalation',
      comment:
        'A query and what becomes of it are written in one transaction, so the board knows escalation besides what ' +
        'every feature knows; escalation knows queries by their ids alone (docs/decisions/0029).',
      severity: 'error',
      from: { path: '^app/features/board/' },
      to: {
        path: '^app/features/',
        pathNot: '^app/features/(board|accounts|organisations|escalation)/',
      },
    },
    {
      name: 'features-stand-below-their-register',
      comment:
        'The register puts the features together, so no feature, nor anything below, may know it.',
      severity: 'error',
      from: { path: '^app/(features/[^/]+|platform|ui)/' },
      to: { path: composition },
    },
    {
      name: 'ui-is-for-components',
      comment:
        'In a feature only components/ shows anything: verbs, policies and schemas do not need ui.',
      severity: 'error',
      from: { path: '^app/features/[^/]+/', pathNot: '^app/features/[^/]+/components/' },
      to: { path: '^app/ui/' },
    },
    {
      name: 'platform-knows-nobody',
      comment: 'The platform serves every feature and knows none: features register with it.',
      severity: 'error',
      from: { path: '^app/platform/' },
      to: { path: '^(app/(features|ui|routes)|server|prisma|scripts)/' },
    },
    {
      name: 'ui-knows-nobody',
      comment:
        'The design system knows no feature, no route and no server, and of the platform only what is browser-safe.',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: {
        path: ['^(app/(features|routes)|server|prisma|scripts)/', `^app/platform/.*${serverOnly}`],
      },
    },
    {
      name: 'browser-stays-clean',
      comment:
        'What is not called *.server.ts may end up in the browser, so of the server’s code it may import types only.',
      severity: 'error',
      from: {
        path: '^app/',
        pathNot: [
          serverOnly,
          '^app/entry\\.server\\.tsx$',
          '^app/platform/database/generated/',
          ...strippedByRemix,
        ],
      },
      to: {
        path: [serverOnly, '^app/platform/database/generated/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'server-drives-features',
      comment:
        'The process drives features and platform; pages reach it through Remix’s build alone.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(app|scripts)/', pathNot: '^app/(features|platform)/' },
    },
    {
      name: 'app-does-not-know-the-process',
      comment: 'The process contains the app, not the other way round.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^(server|scripts)/' },
    },
    {
      name: 'product-does-not-know-its-tests',
      comment: 'What only tests need stays in tests/.',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'no-cycles',
      comment:
        'In a cycle nothing can be understood, loaded or replaced first. Cycles of types count.',
      severity: 'error',
      from: { pathNot: '^app/platform/database/generated/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing leads to this file and it leads nowhere: link it or delete it.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(app|server)/',
        pathNot: ['\\.d\\.ts$', '^app/routes/', '^app/routes\\.ts$', doors],
      },
      to: {},
    },
    {
      name: 'no-development-packages',
      comment: 'What runs in production stands under dependencies in package.json.',
      severity: 'error',
      // app/routes.ts is read while building only.
      from: { path: '^(app|server)/', pathNot: '^app/routes\\.ts$' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only', 'npm'],
        pathNot: '^node_modules/@types/',
      },
    },
    {
      name: 'no-undeclared-packages',
      comment:
        'A package that another happens to bring along may leave with it: declare it in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-missing-files',
      comment: 'This leads to nothing.',
      severity: 'error',
      from: {},
      // Vite and Remix make these while building.
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['^build/', '^[.]cache/', '[.](css|scss|svg)'] },
    tsConfig: { fileName: 'tsconfig.json' },
    // Sees imports of types as well: a cycle of types is a cycle of thoughts.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
