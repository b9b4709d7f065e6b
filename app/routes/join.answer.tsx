import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { joiningAddresses } from '~/features/joining/addresses';
import { answerQuestion, viewQuestion } from '~/features/joining/answer.server';
import { MAX_REASON } from '~/features/joining/limits';
import { answerForm } from '~/features/joining/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';
import { Textarea } from '~/ui/textarea';

export const meta = titled('A question about your application');

export const loader = page(joiningAddresses.answer, async ({ url }) => {
  const token = url.searchParams.get('token') ?? '';
  return { token, asked: await viewQuestion(token) };
});

export const action = act(joiningAddresses.answer, answerForm, async ({ input }) => {
  await answerQuestion(input.token, input.answer);
  return goTo(href(joiningAddresses.answer, {}, { token: input.token }));
});

export default function Answer() {
  const { token, asked } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  if (asked.kind === 'answered') return <Answered />;
  if (asked.kind !== 'to-answer') return <NotAsked />;
  return (
    <PageBody narrow>
      <ErrorSummary errors={refusal?.errors} />
      <h1>A question about your application</h1>
      <InsetText>
        {asked.question.split(/\n+/).map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </InsetText>
      <Form method="post" noValidate>
        <input type="hidden" name="token" value={token} />
        <Textarea
          name="answer"
          label="Your answer"
          limit={MAX_REASON}
          defaultValue={String(refusal?.typed.answer ?? '')}
          error={refusal?.errors.answer}
        />
        <Buttons>
          <Button>Send the answer</Button>
        </Buttons>
      </Form>
    </PageBody>
  );
}

function Answered() {
  return (
    <PageBody narrow>
      <h1>We have your answer</h1>
      <p>The webmaster decides next. You hear by email either way.</p>
    </PageBody>
  );
}

function NotAsked() {
  return (
    <PageBody narrow>
      <h1>This link does not work any more</h1>
      <p>
        The application has been decided about, or a newer question has taken its place: look for
        our last mail. You can also <Link to={href(joiningAddresses.join, {})}>ask to join</Link>{' '}
        again.
      </p>
    </PageBody>
  );
}
