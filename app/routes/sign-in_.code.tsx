import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { browserOf } from '~/features/accounts/browser.server';
import { CodeInput } from '~/features/accounts/components/code-input';
import { signInCodeForm } from '~/features/accounts/schema';
import { mayTypeCode, signInWithCode } from '~/features/accounts/second-factor/sign-in-code.server';
import { safeNext } from '~/features/accounts/sign-in.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { Details } from '~/ui/details';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Enter your code');

/** Back to the password, and from there to where one was going. */
function signInAgain(next: string): string {
  return href(accountAddresses.signIn, {}, { next: next === '/' ? undefined : next });
}

export const loader = page(accountAddresses.signInCode, async ({ actor, url, request }) => {
  const next = safeNext(url.searchParams.get('next') ?? undefined);
  if (actor.kind === 'person') throw redirect(next);
  if (!(await mayTypeCode(request.headers.get('Cookie')))) throw redirect(signInAgain(next));
  return { next };
});

export const action = act(
  accountAddresses.signInCode,
  signInCodeForm,
  async ({ input, visit, url, request }) => {
    const next = safeNext(input.next ?? url.searchParams.get('next') ?? undefined);
    const outcome = await signInWithCode(input.code, browserOf(visit, request));
    if (outcome.state === 'ended') {
      const notice = 'There were too many wrong codes, or too much time went by. Sign in again.';
      return goTo(signInAgain(next), { notice }, outcome.headers);
    }
    const left = outcome.recoveryCodesLeft;
    const said = left === null ? undefined : { notice: wordsOfLeft(left) };
    return goTo(next, said, outcome.headers);
  },
);

function wordsOfLeft(left: number): string {
  const codes = `${left === 0 ? 'No recovery code is' : left === 1 ? '1 recovery code is' : `${left} recovery codes are`} left.`;
  return `You signed in with a recovery code. ${codes}`;
}

export default function SignInCode() {
  const { next } = useLoaderData<typeof loader>();
  const errors = useActionData<Refusal>()?.errors;
  return (
    <PageBody narrow>
      <ErrorSummary errors={errors} />
      <h1>Enter your code</h1>
      <Form method="post" noValidate reloadDocument>
        <input type="hidden" name="next" value={next} />
        <CodeInput
          hint="The 6 digits that the app on your phone shows for this network, or one of your recovery codes"
          error={errors?.code}
        />
        <Buttons>
          <Button>Sign in</Button>
        </Buttons>
      </Form>
      <Details summary="I have neither my phone nor a recovery code">
        <p>
          Ask whoever looks after the network: they can turn your second factor off, and you set it
          up again. <Link to="/help">How to reach them</Link>.
        </p>
      </Details>
    </PageBody>
  );
}
