// @ts-check
/**
 * `npm run seed -- --size large`: fills the empty folder DATA_DIR with a large demonstration network, by the production
 * build, which knows how (server/seed.ts).
 */
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { size: { type: 'string', default: 'large' } } });

process.argv.splice(2, Infinity, 'seed', values.size);
await import('./start.mjs');
