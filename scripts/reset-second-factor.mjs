// @ts-check
/**
 * `node scripts/reset-second-factor.mjs name@example.org`: turns off the second factor of somebody who has lost it, in the
 * network of DATA_DIR, by the production build, which knows how (server/reset-second-factor.ts). For the last webmaster, whom
 * nobody else can help; see docs/operations.md.
 */
process.argv.splice(2, 1, 'reset-second-factor', process.argv[2] ?? '');
await import('./start.mjs');
