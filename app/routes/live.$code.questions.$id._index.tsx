import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { questionAddresses } from '~/features/questions/addresses';
import {
  changeQuestion,
  findOwnQuestion,
  withdrawQuestion,
} from '~/features/questions/asking/own.server';
import { MAX_QUESTION } from '~/features/questions/limits';
import { ownQuestionForm } from '~/features/questions/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { PageBody } from '~/ui/page-body';
import { Textarea } from '~/ui/textarea';

export const meta = titled('Your question');

export const loader = page(questionAddresses.question, async ({ actor, params, request }) => ({
  question: await findOwnQuestion(actor, params.code ?? '', params.id ?? ''),
  held: await findHeldForm(request, actor),
  formKey: newFormKey(actor),
}));

export const action = act(
  questionAddresses.question,
  ownQuestionForm,
  async ({ actor, params, input }) => {
    const { code = '', id = '' } = params;
    const back = href(questionAddresses.session, { code });
    if (input.deed === 'take-back') {
      await withdrawQuestion(actor, code, id);
      return goTo(back, 'Your question is taken back.');
    }
    await changeQuestion(actor, code, id, input.body);
    return goTo(back, 'Your question is changed.');
  },
);

export default function OwnQuestion() {
  const { question, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const errors = refusal?.errors ?? {};
  const { session } = question;
  return (
    <>
      <Breadcrumb
        trail={[
          {
            to: href(questionAddresses.session, { code: session.code }),
            text: session.title,
            back: 'the session',
          },
        ]}
      />
      <PageBody>
        <div className="pbc-live">
          <ErrorSummary errors={refusal?.errors} />
          <h1>Your question</h1>
          <Form method="post" noValidate>
            <input type="hidden" name="deed" value="change" />
            <input type="hidden" name="idempotencyKey" value={formKey} />
            <Textarea
              name="body"
              label="Change it"
              rows={3}
              limit={MAX_QUESTION}
              defaultValue={String(refusal?.typed.body ?? held?.body ?? question.body)}
              error={errors.body}
              after={
                session.moderated && question.state === 'waiting' ? (
                  <p className="pbc-meta">The chair reads it again before the room does.</p>
                ) : null
              }
            />
            <NhsNumberQuestion errors={errors} />
            <Buttons>
              <Button>Save the question</Button>
            </Buttons>
          </Form>
          <Form method="post" className="pbc-below">
            <Button variant="warning" name="deed" value="take-back">
              Take it back
            </Button>
          </Form>
        </div>
      </PageBody>
    </>
  );
}
