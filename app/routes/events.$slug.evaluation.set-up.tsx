import { useActionData, useLoaderData } from '@remix-run/react';
import { evaluationAddresses } from '~/features/evaluation/addresses';
import { SetUpForm } from '~/features/evaluation/components/set-up-form';
import { setUpForm } from '~/features/evaluation/schema';
import {
  closeEvaluation,
  findSetUp,
  moveLastDay,
  setUpEvaluation,
} from '~/features/evaluation/set-up.server';
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

export const meta = titled('The evaluation');

export const loader = page(evaluationAddresses.setUp, async ({ actor, params, request }) => ({
  view: await findSetUp(actor, params.slug ?? ''),
  held: await findHeldForm(request, actor),
  formKey: newFormKey(actor),
}));

export const action = act(
  evaluationAddresses.setUp,
  setUpForm,
  async ({ actor, params, input }) => {
    const slug = params.slug ?? '';
    const results = href(evaluationAddresses.results, { slug });
    switch (input.deed) {
      case 'set-up':
        await setUpEvaluation(actor, slug, input);
        return goTo(results, 'The evaluation is open.');
      case 'last-day':
        await moveLastDay(actor, slug, input.closesOn);
        return goTo(results, 'The last day is moved.');
      case 'close':
        await closeEvaluation(actor, slug);
        return goTo(results, 'The evaluation is closed.');
    }
  },
);

export default function SetUp() {
  const { view, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { slug, title } = view.event;
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(eventAddresses.event, { slug }), text: title, back: 'the event' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>{view.fresh ? 'Open the evaluation' : 'The evaluation'}</h1>
        <p>
          Everybody who has a place at {title}, or was there, is asked: by mail and by a notice, the
          morning after the event, or at once when that has passed.
        </p>
        <SetUpForm view={view} refusal={refusal} held={held} formKey={formKey} />
      </PageBody>
    </>
  );
}
