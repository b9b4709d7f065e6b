/**
 * The people and the debate of the demonstration network. Everything about PbC clusters, practices and
 * people is made up for the demonstration: they stand for nobody, and what they say, count, save or lose
 * happened nowhere. Only the authority, the trusts, the national bodies and the suppliers that
 * `organisations.ts` marks with `madeUp: false` exist or existed, and nothing here speaks for them.
 */
export { organisations } from './organisations';
export { people } from './people';
export { topics } from './topics';
