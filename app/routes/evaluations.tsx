import { useActionData, useLoaderData } from '@remix-run/react';
import { evaluationAddresses } from '~/features/evaluation/addresses';
import { EvaluationForm } from '~/features/evaluation/components/evaluation-form';
import { fillInAsGuest } from '~/features/evaluation/fill-in.server';
import { findGuestForm } from '~/features/evaluation/form.server';
import { guestAnswersForm } from '~/features/evaluation/schema';
import { sayTaken, type FormView } from '~/features/evaluation/views';
import { href } from '~/platform/addresses';
import { NotFound } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

/** What a guest thought of an event, by the link in their mail: no sign-in. */

interface Loaded {
  /** Null when the link leads to no form. */
  view: FormView | null;
  token: string;
}

const NO_FORM = 'This link does not lead to a form';

export const meta = titled<Loaded>(({ view }) =>
  view === null ? NO_FORM : `What did you think of ${view.event.title}?`,
);

/** Opened by mail scanners too, so it changes nothing. */
export const loader = page(evaluationAddresses.guestForm, async ({ url }): Promise<Loaded> => {
  const token = url.searchParams.get('token') ?? '';
  const view = await findGuestForm(token).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  return { view, token };
});

export const action = act(evaluationAddresses.guestForm, guestAnswersForm, async ({ input }) => {
  const { token, ...sent } = input;
  const taken = await fillInAsGuest(token, sent);
  return goTo(href(evaluationAddresses.guestForm, {}, { token }), sayTaken(taken));
});

export default function GuestEvaluation() {
  const { view, token } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  if (view === null) {
    return (
      <PageBody narrow>
        <PageHeader
          title={NO_FORM}
          lede="A newer mail may have brought another link: use that one."
        />
      </PageBody>
    );
  }
  return (
    <PageBody narrow>
      <ErrorSummary errors={refusal?.errors} />
      <h1>What did you think of {view.event.title}?</h1>
      <EvaluationForm
        view={view}
        refusal={refusal}
        typed={refusal?.typed ?? null}
        hidden={{ token }}
      />
    </PageBody>
  );
}
