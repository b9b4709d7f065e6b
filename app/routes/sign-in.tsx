import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { browserOf } from '~/features/accounts/browser.server';
import { EmailInput } from '~/features/accounts/components/fields';
import { SharedComputerChoice } from '~/features/accounts/components/shared-computer';
import { signInForm } from '~/features/accounts/schema';
import { safeNext, signIn } from '~/features/accounts/sign-in.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { JOIN_PATH } from '~/platform/paths';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PasswordInput } from '~/ui/password-input';

export const meta = titled('Sign in');

export const loader = page(accountAddresses.signIn, ({ actor, url }) => {
  const next = safeNext(url.searchParams.get('next') ?? undefined);
  if (actor.kind === 'person') throw redirect(next);
  return { next };
});

export const action = act(
  accountAddresses.signIn,
  signInForm,
  async ({ input, visit, url, request }) => {
    const { headers, codeNeeded } = await signIn(input, browserOf(visit, request));
    const next = safeNext(input.next ?? url.searchParams.get('next') ?? undefined);
    if (!codeNeeded) return goTo(next, undefined, headers);
    const query = { next: next === '/' ? undefined : next };
    return goTo(href(accountAddresses.signInCode, {}, query), undefined, headers);
  },
);

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <PageBody narrow>
      <ErrorSummary errors={refusal?.errors} />
      <h1>Sign in</h1>
      {/* A whole new page: nothing a stranger saw stays in the browser. */}
      <Form method="post" noValidate reloadDocument>
        <input type="hidden" name="next" value={next} />
        <EmailInput typed={String(refusal?.typed.email ?? '')} error={refusal?.errors.email} />
        <PasswordInput
          name="password"
          label="Password"
          autoComplete="current-password"
          error={refusal?.errors.password}
        />
        <SharedComputerChoice ticked={refusal?.typed.shared !== undefined} />
        <Buttons>
          <Button>Sign in</Button>
        </Buttons>
      </Form>
      <p>
        <Link to={href(accountAddresses.forgotten, {})}>I have forgotten my password</Link>
      </p>
      <p>
        No account yet? <Link to={JOIN_PATH}>Ask to join</Link>
      </p>
    </PageBody>
  );
}
