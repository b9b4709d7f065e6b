import { href } from '~/platform/addresses';
import { settings } from '~/platform/settings.server';
import { todayPolicy } from '~/platform/today/policy';
import { registerToday } from '~/platform/today/today.server';
import { networkAddresses } from './addresses';
import { isDemonstration } from './network.server';

/** What keeps the network from working as it should, and only whoever runs the machine can put right. */
registerToday({
  key: 'network.mail-server',
  title: 'How the network runs',
  order: 90,
  async load(actor) {
    if (!todayPolicy.read(actor) || settings().smtpUrl || (await isDemonstration())) return null;
    return {
      items: [
        {
          key: 'mail-server',
          text: 'Mails reach nobody: no mail server is set',
          to: href(networkAddresses.help, {}),
          action: 'Who can help',
          state: { look: 'overdue', word: 'Not set' },
          since: null,
        },
      ],
      more: 0,
      all: null,
    };
  },
});
