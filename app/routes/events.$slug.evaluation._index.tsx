import { useActionData, useLoaderData } from '@remix-run/react';
import { evaluationAddresses } from '~/features/evaluation/addresses';
import { EvaluationForm } from '~/features/evaluation/components/evaluation-form';
import { fillIn } from '~/features/evaluation/fill-in.server';
import { findForm } from '~/features/evaluation/form.server';
import { answersForm } from '~/features/evaluation/schema';
import { sayTaken } from '~/features/evaluation/views';
import { eventAddresses } from '~/features/events/addresses';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';

export const meta = titled<{ view: { event: { title: string } } }>(
  ({ view }) => `What did you think of ${view.event.title}?`,
);

/** By the key of a form the server knows whose it is: one without names has none, and is held for nobody. */
export const loader = page(evaluationAddresses.form, async ({ actor, params, request }) => {
  const view = await findForm(actor, params.slug ?? '');
  const hidden: Record<string, string> = view.nameless ? {} : { idempotencyKey: newFormKey(actor) };
  return { view, held: view.nameless ? null : await findHeldForm(request, actor), hidden };
});

export const action = act(
  evaluationAddresses.form,
  answersForm,
  async ({ actor, params, input }) => {
    const slug = params.slug ?? '';
    const taken = await fillIn(actor, slug, input);
    return goTo(href(evaluationAddresses.form, { slug }), sayTaken(taken));
  },
);

export default function Evaluation() {
  const { view, held, hidden } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { slug, title } = view.event;
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(eventAddresses.event, { slug }), text: title, back: 'the event' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>What did you think of {title}?</h1>
        <EvaluationForm
          view={view}
          refusal={refusal}
          typed={refusal?.typed ?? held}
          hidden={hidden}
        />
      </PageBody>
    </>
  );
}
