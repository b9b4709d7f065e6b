import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { questionAddresses } from '~/features/questions/addresses';
import { keepGuest } from '~/features/questions/passes/cookie.server';
import { lookAtBadge, useBadge } from '~/features/questions/passes/passes.server';
import { isMember } from '~/platform/actor';
import { href, SIGN_IN_PATH } from '~/platform/addresses';
import { NotFound } from '~/platform/errors';
import { buttonForm } from '~/platform/http/button-form';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Button, ButtonLink } from '~/ui/button';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Your badge');

/** Looking changes nothing: whatever follows links finds a page with a button. */
export const loader = page(questionAddresses.pass, async ({ actor, params }) => {
  const badge = await lookAtBadge(params.token ?? '');
  if (badge.state === 'unknown') throw new NotFound('No such badge');
  return { badge, member: isMember(actor) ? actor.name : null };
});

export const action = act(questionAddresses.pass, buttonForm, async ({ params, visit }) => {
  const token = params.token ?? '';
  if ((await lookAtBadge(token)).state === 'unknown') throw new NotFound('No such badge');
  const { code, browserToken } = await useBadge({ token }, visit.address);
  const headers = new Headers({ 'Set-Cookie': await keepGuest(browserToken) });
  return goTo(href(questionAddresses.session, { code }), undefined, headers);
});

export default function Pass() {
  const { badge, member } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const code = 'code' in badge ? badge.code : null;
  const session = code === null ? null : href(questionAddresses.session, { code });
  return (
    <PageBody>
      <div className="pbc-live">
        {refusal ? (
          <p className="nhsuk-error-message" role="alert">
            {refusal.errors.typedCode}
          </p>
        ) : null}
        {badge.state === 'good' ? (
          <>
            <h1>{badge.title}</h1>
            {member === null ? (
              <>
                <p>
                  This is the badge of <b>{badge.name}</b>. With it you ask and vote on this phone,
                  in their name, without a password.
                </p>
                <Form method="post">
                  <Button className="is-wide">Come in</Button>
                </Form>
              </>
            ) : (
              <>
                <p>You are signed in as {member}: you need no badge.</p>
                {session === null ? null : <ButtonLink to={session}>Go to the session</ButtonLink>}
              </>
            )}
          </>
        ) : (
          <>
            <h1>{badge.state === 'used' ? 'This badge has been used' : 'This badge has ended'}</h1>
            <p>
              {badge.state === 'used'
                ? 'It has let in another browser, and lets in one only. '
                : 'It lets nobody in any more. '}
              Sign in with your email address and password, or ask whoever helps in the room for a
              new badge.
            </p>
            <ButtonLink
              to={`${SIGN_IN_PATH}?${new URLSearchParams({ next: session ?? '/live' }).toString()}`}
            >
              Sign in
            </ButtonLink>
          </>
        )}
      </div>
    </PageBody>
  );
}
