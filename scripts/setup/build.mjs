// @ts-check
/** The production build: pages for the browser, and one bundle for the server. */
import { fingerprint, runNode, say, whenChanged } from './steps.mjs';

/** @returns {Promise<boolean>} whether it was built anew */
export function buildProduction() {
  return whenChanged('build', {
    inputs: fingerprint(
      [
        'app',
        'server',
        'prisma',
        'public',
        'package-lock.json',
        'package.json',
        'remix.config.js',
        'tsconfig.json',
        'vite.config.ts',
      ],
      // Follows from prisma/schema.
      { except: ['app/platform/database/generated'] },
    ),
    outputs: ['build/server/index.js', 'build/client'],
    work,
  });
}

async function work() {
  say('Building. This takes up to a minute …');
  const { ok } = await runNode(['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'], {
    // The server runs in production, so it is built for production, whatever the user's shell says.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (!ok) throw new Error('The build failed. What the builder says is above.');
}
