import { holds } from '~/platform/actor';
import { registerHomePart } from '~/platform/home/home-parts.server';
import { findNetwork } from './network.server';
import { viewSetUp } from './set-up.server';

/** What a new network still lacks, for its webmaster alone. */
registerHomePart({
  key: 'network.set-up',
  load: async (actor) => (holds(actor, 'webmaster') ? viewSetUp() : null),
});

/** The webmaster's name and how to reach them: a person, on every visit. */
registerHomePart({
  key: 'network.here-to-help',
  load: async () => (await findNetwork()).contact,
});
