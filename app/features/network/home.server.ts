import { registerHomePart } from '~/platform/home/home-parts.server';
import { findNetwork } from './network.server';

/** The webmaster's name and how to reach them: a person, on every visit. */
registerHomePart({
  key: 'network.here-to-help',
  load: async () => (await findNetwork()).contact,
});
