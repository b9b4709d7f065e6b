import { accountAddresses } from '~/features/accounts/addresses';
import { SignOutForm } from '~/features/accounts/components/sign-out-form';
import { endSession, forgetSessionCookie } from '~/features/accounts/sessions.server';
import { forgetGuest } from '~/features/questions/passes/cookie.server';
import { href } from '~/platform/addresses';
import { buttonForm } from '~/platform/http/button-form';
import { act, goTo, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Sign out');

export const loader = page(accountAddresses.signOut, () => null);

export const action = act(accountAddresses.signOut, buttonForm, async ({ actor, visit }) => {
  if (actor.kind === 'person' && visit.sessionHandle !== null) {
    await endSession(actor, visit.sessionHandle);
  }
  const headers = new Headers({ 'Set-Cookie': forgetSessionCookie() });
  // Whoever comes next to this computer is not let into a session by this one's badge.
  headers.append('Set-Cookie', await forgetGuest());
  return goTo(href(accountAddresses.signIn, {}), 'You have signed out.', headers);
});

export default function SignOut() {
  return (
    <PageBody narrow>
      <h1>Sign out</h1>
      <p>On a computer that others use, sign out when you leave it.</p>
      <SignOutForm>
        <Buttons>
          <Button>Sign out</Button>
        </Buttons>
      </SignOutForm>
    </PageBody>
  );
}
