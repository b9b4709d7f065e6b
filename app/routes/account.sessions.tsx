import { redirect } from '@remix-run/node';
import { accountAddresses } from '~/features/accounts/addresses';
import { endSessionForm } from '~/features/accounts/schema';
import { endOtherSessions, endSession } from '~/features/accounts/sessions.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';

const account = href(accountAddresses.account, {});

export const loader = page(accountAddresses.sessions, () => redirect(`${account}#sessions`));

export const action = act(
  accountAddresses.sessions,
  endSessionForm,
  async ({ actor, input, visit }) => {
    if (input.session === 'others') {
      await endOtherSessions(actor, visit.sessionHandle);
      return goTo(account, 'You are signed in here only.');
    }
    await endSession(actor, input.session);
    return goTo(account, 'The session has ended.');
  },
);

/** Never shown. Without it Remix takes the address for no page, and answers a refusal with bare words. */
export default function Sessions() {
  return null;
}
