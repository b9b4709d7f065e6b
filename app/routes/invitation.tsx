import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { SignOutForm } from '~/features/accounts/components/sign-out-form';
import { browserOf } from '~/features/accounts/browser.server';
import { acceptInvitation, viewInvitation } from '~/features/joining/accept.server';
import { joiningAddresses } from '~/features/joining/addresses';
import { AcceptForm } from '~/features/joining/components/accept-form';
import { acceptForm } from '~/features/joining/schema';
import type { InvitationPage } from '~/features/joining/views';
import { href, SIGN_IN_PATH } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { useViewer } from '~/platform/http/viewer';
import { WELCOME_PATH } from '~/platform/paths';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('Join the network');

/** Opened by mail scanners too, so it uses nothing up. What it says is for nobody who is signed in as somebody else. */
export const loader = page(joiningAddresses.invitation, async ({ actor, url }) => {
  const token = url.searchParams.get('token') ?? '';
  const invitation = actor.kind === 'person' ? null : await viewInvitation(token);
  return { token, invitation };
});

export const action = act(
  joiningAddresses.invitation,
  acceptForm,
  async ({ actor, input, visit, request }) => {
    const headers = await acceptInvitation(actor, input, browserOf(visit, request));
    return goTo(WELCOME_PATH, undefined, headers);
  },
);

export default function Invitation() {
  const { token, invitation } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  if (invitation === null) return <SignedIn />;
  if (invitation.kind !== 'open') return <Unusable kind={invitation.kind} />;
  const { name, email, organisation, inviter, message } = invitation;
  return (
    <PageBody narrow>
      <ErrorSummary errors={refusal?.errors} />
      <PageHeader
        title="Join the network"
        lede={`${inviter === null ? 'You are invited' : `${inviter} invites you`} to join for ${organisation}.`}
      />
      {message === '' ? null : (
        <InsetText>
          {message.split(/\n+/).map((line, at) => (
            <p key={at}>{line}</p>
          ))}
        </InsetText>
      )}
      <p>
        You will sign in with <strong>{email}</strong>. Two short questions follow.
      </p>
      <AcceptForm token={token} name={name} email={email} refusal={refusal} />
    </PageBody>
  );
}

/** Why an invitation cannot be used, and how to go on. */
function Unusable({ kind }: { kind: Exclude<InvitationPage['kind'], 'open'> }) {
  const join = <Link to={href(joiningAddresses.join, {})}>ask to join</Link>;
  if (kind === 'accepted') {
    return (
      <PageBody narrow>
        <h1>This invitation has been used</h1>
        <p>
          If it was you, <Link to={SIGN_IN_PATH}>sign in</Link> with the password you chose. If it
          was not, tell the webmaster, named at the foot of this page.
        </p>
      </PageBody>
    );
  }
  if (kind === 'closed') {
    return (
      <PageBody narrow>
        <h1>The organisation has closed</h1>
        <p>
          The organisation that this invitation names is not there any more. Ask the webmaster,
          named at the foot of this page, for another invitation.
        </p>
      </PageBody>
    );
  }
  const titles = {
    withdrawn: 'This invitation has been taken back',
    'run-out': 'This invitation has run out',
    unknown: 'This link does not work any more',
  };
  return (
    <PageBody narrow>
      <h1>{titles[kind]}</h1>
      <p>
        {kind === 'unknown' ? 'A newer mail may have taken its place: look for the last one. ' : ''}
        You can {join}: enter the address to which the invitation was sent.
      </p>
    </PageBody>
  );
}

function SignedIn() {
  const viewer = useViewer();
  return (
    <PageBody narrow>
      <h1>You are signed in already</h1>
      <p>
        An invitation is for one person, who has no account yet, and you are signed in
        {viewer ? ` as ${viewer.name}` : ''}. If it is for a colleague, let them open it in their
        own browser. <Link to="/">Go to the home page</Link>, or sign out to join as somebody else:
      </p>
      <SignOutForm>
        <Buttons>
          <Button variant="secondary">Sign out</Button>
        </Buttons>
      </SignOutForm>
    </PageBody>
  );
}
