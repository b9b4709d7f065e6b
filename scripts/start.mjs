// @ts-check
/**
 * Starts the production build in this very process, so that signals reach it without a middleman.
 * React and Express choose their production form by NODE_ENV while they are being loaded: hence the late import.
 */
import { existsSync } from 'node:fs';

const entry = new URL('../build/server/index.js', import.meta.url);

process.env.NODE_ENV = 'production';

if (existsSync(entry)) {
  await import(entry.href);
} else {
  console.error('Nothing is built yet: use npm start, which builds first.');
  process.exitCode = 1;
}
