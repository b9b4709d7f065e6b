import { Form, Link, useLoaderData } from '@remix-run/react';
import { joiningAddresses } from '~/features/joining/addresses';
import { confirmApplication, viewConfirmation } from '~/features/joining/confirm.server';
import { DECIDE_WORKING_DAYS } from '~/features/joining/limits';
import { confirmForm } from '~/features/joining/schema';
import { href, SIGN_IN_PATH } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Your application');

/** Opened by mail scanners too, so it confirms nothing. */
export const loader = page(joiningAddresses.confirm, async ({ url }) => {
  const token = url.searchParams.get('token') ?? '';
  return { token, standing: await viewConfirmation(token) };
});

export const action = act(joiningAddresses.confirm, confirmForm, async ({ input }) => {
  const invited = await confirmApplication(input.token);
  if (invited !== null) return goTo(href(joiningAddresses.invitation, {}, { token: invited }));
  return goTo(href(joiningAddresses.confirm, {}, { token: input.token }));
});

export default function Confirm() {
  const { token, standing } = useLoaderData<typeof loader>();
  return (
    <PageBody narrow>
      {standing === 'to-confirm' ? (
        <OneButton
          token={token}
          title="Is this your email address?"
          text="You have come from a mail to it, so it seems to be. Confirm it, and your application is made."
          button="Confirm my address"
        />
      ) : standing === 'go-on' ? (
        <OneButton
          token={token}
          title="You can join"
          text="Nobody has to decide about your application any more."
          button="Go on"
        />
      ) : (
        <Said standing={standing} />
      )}
    </PageBody>
  );
}

function OneButton(props: { token: string; title: string; text: string; button: string }) {
  return (
    <>
      <h1>{props.title}</h1>
      <p>{props.text}</p>
      <Form method="post">
        <input type="hidden" name="token" value={props.token} />
        <Buttons>
          <Button>{props.button}</Button>
        </Buttons>
      </Form>
    </>
  );
}

function Said({ standing }: { standing: 'waiting' | 'approved' | 'declined' | 'unknown' }) {
  switch (standing) {
    case 'waiting':
      return (
        <>
          <h1>Your application has been made</h1>
          <p>
            The webmaster, named at the foot of this page, looks at it and decides within{' '}
            {DECIDE_WORKING_DAYS} working days. You hear by email either way; it may be a question
            first. You need do nothing until then.
          </p>
        </>
      );
    case 'approved':
      return (
        <>
          <h1>Your application was approved</h1>
          <p>
            If you have chosen a password, <Link to={SIGN_IN_PATH}>sign in</Link>. Otherwise look
            for our last mail, or <Link to={href(joiningAddresses.join, {})}>ask again</Link>.
          </p>
        </>
      );
    case 'declined':
      return (
        <>
          <h1>Your application was declined</h1>
          <p>
            The reason is in our mail to you. If we have misunderstood something,{' '}
            <Link to={href(joiningAddresses.join, {})}>ask again</Link> and tell us.
          </p>
        </>
      );
    case 'unknown':
      return (
        <>
          <h1>This link does not work any more</h1>
          <p>
            A newer mail from us may have taken its place, or its time has run out.{' '}
            <Link to={href(joiningAddresses.join, {})}>Ask to join</Link> again.
          </p>
        </>
      );
  }
}
