import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { conclude, findConclusionSource } from '~/features/board/topics/conclusion.server';
import { MAX_BODY } from '~/features/board/limits';
import { conclusionForm } from '~/features/board/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Textarea } from '~/ui/textarea';

export const meta = titled('What has the discussion come to?');

export const loader = page(boardAddresses.conclusion, async ({ actor, params, request }) => ({
  topic: await findConclusionSource(actor, params.id ?? ''),
  held: await findHeldForm(request, actor),
  formKey: newFormKey(actor),
}));

export const action = act(
  boardAddresses.conclusion,
  conclusionForm,
  async ({ actor, params, input }) => {
    const id = params.id ?? '';
    await conclude(actor, id, input);
    const said = input.body === '' ? 'The conclusion is taken back.' : 'The conclusion is pinned.';
    return goTo(href(boardAddresses.topic, { id }), said);
  },
);

export {
  readAgainUnlessRefused as shouldRevalidate,
  sendOrKeep as clientAction,
} from '~/platform/http/send-or-keep';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';

export default function Conclusion() {
  const { topic, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const errors = refusal?.errors ?? {};
  return (
    <>
      <Breadcrumb
        trail={[
          {
            to: href(boardAddresses.topic, { id: topic.id }),
            text: 'The discussion',
            back: 'the discussion',
          },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>What has the discussion come to?</h1>
        <p>{topic.title}</p>
        <Form method="post" noValidate>
          <input type="hidden" name="idempotencyKey" value={formKey} />
          <Textarea
            name="body"
            label="Conclusion"
            hint="It stands above the replies, with your name as its convener. Save it empty to take it back."
            rows={8}
            limit={MAX_BODY}
            defaultValue={String(refusal?.typed.body ?? held?.body ?? topic.body)}
            error={errors.body}
          />
          <NhsNumberQuestion errors={errors} />
          <Buttons>
            <Button>Save the conclusion</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
