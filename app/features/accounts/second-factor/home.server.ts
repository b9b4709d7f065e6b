import { registerHomePart } from '~/platform/home/home-parts.server';
import { lacksSecondFactor } from '../roles.server';

/** For whoever would look after the network, had they a second factor. */
registerHomePart({
  key: 'accounts.second-factor-missing',
  load: async (actor) => ((await lacksSecondFactor(actor)) ? {} : null),
});
