import { Form, Link, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import {
  confirmEmail,
  findEmailAnswer,
  stopEmailChange,
} from '~/features/accounts/email-change-link.server';
import { answerEmailForm } from '~/features/accounts/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Another email address');

/** Opened by mail scanners too, so it changes nothing. */
export const loader = page(accountAddresses.confirmEmail, async ({ url }) => {
  const token = url.searchParams.get('token') ?? '';
  return { token, answer: await findEmailAnswer(token) };
});

const done = {
  waiting: 'Thank you. The email address changes when the other one has been confirmed too.',
  done: 'The email address is changed. Sign in with the new one from now on.',
};

/** A stop at the present address means that somebody else knew the password, or sat at an open browser. */
const stopped = {
  old: 'Nothing is changed. If you did not ask for it, choose a new password now: somebody may know yours.',
  new: 'Nothing is changed. Thank you for telling us.',
};

export const action = act(accountAddresses.confirmEmail, answerEmailForm, async ({ input }) => {
  const { token, deed } = input;
  if (deed === 'confirm') return goTo('/', done[await confirmEmail(token)]);
  const side = await stopEmailChange(token);
  const to = side === 'old' ? href(accountAddresses.forgotten, {}) : '/';
  return goTo(to, { notice: stopped[side] });
});

export default function ConfirmEmail() {
  const { token, answer } = useLoaderData<typeof loader>();
  if (!answer) return <LinkTooOld />;
  const { side, newEmail, answered } = answer;
  return (
    <PageBody narrow>
      <h1>{side === 'old' ? 'Another email address?' : 'Is this your email address?'}</h1>
      <p>
        {side === 'old' ? (
          <>
            Your account is to have this email address from now on: <b>{newEmail}</b>
          </>
        ) : (
          <>
            A member’s account is to have this email address from now on: <b>{newEmail}</b>
          </>
        )}
      </p>
      {answered ? <p>This address has been confirmed. The other one has not yet.</p> : null}
      <Form method="post">
        <input type="hidden" name="token" value={token} />
        <Buttons>
          {answered ? null : (
            <Button name="deed" value="confirm">
              Yes, that is right
            </Button>
          )}
          <Button name="deed" value="stop" variant="secondary">
            It was not me: stop it
          </Button>
        </Buttons>
      </Form>
    </PageBody>
  );
}

function LinkTooOld() {
  return (
    <PageBody narrow>
      <h1>This link does not work any more</h1>
      <p>
        It works for 7 days, until the change is done or stopped, and asking anew ends the older
        ones. <Link to={href(accountAddresses.changeEmail, {})}>See how it stands</Link>.
      </p>
    </PageBody>
  );
}
