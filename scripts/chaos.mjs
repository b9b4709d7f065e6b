// @ts-check
/**
 * `npm run chaos -- --seeds 50`: plays many afternoons in which everything goes wrong (tests/sockets/chaos). One that
 * failed is played again with `--from 17 --seeds 1`.
 */
import { parseArgs } from 'node:util';
import { runNode } from './setup/steps.mjs';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '50' }, from: { type: 'string', default: '1' } },
});
for (const [name, value] of Object.entries(values)) {
  if (!/^[1-9]\d{0,5}$/.test(value)) {
    console.error(`--${name} takes a number from 1 on.`);
    process.exit(2);
  }
}
const { ok } = await runNode(['node_modules/vitest/vitest.mjs', 'run', 'tests/sockets/chaos'], {
  env: { ...process.env, CHAOS_SEEDS: values.seeds, CHAOS_FROM: values.from },
});
process.exit(ok ? 0 : 1);
