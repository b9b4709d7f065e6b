import { useActionData, useLoaderData } from '@remix-run/react';
import { IntentionForm } from '~/features/evaluation/components/intentions/intention-form';
import {
  freshIntention,
  OwnIntentions,
} from '~/features/evaluation/components/intentions/own-intentions';
import { SharedIntentions } from '~/features/evaluation/components/intentions/shared-intentions';
import { intentionAddresses } from '~/features/evaluation/intentions/addresses';
import {
  changeIntention,
  doWithIntention,
  writeIntention,
} from '~/features/evaluation/intentions/deeds.server';
import { intentionForm } from '~/features/evaluation/intentions/forms';
import { findIntentions } from '~/features/evaluation/intentions/list.server';
import { sayDone } from '~/features/evaluation/intentions/words';
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
import { Part } from '~/ui/part';

export const meta = titled<{ view: { event: { title: string } } }>(
  ({ view }) => `What I will do after ${view.event.title}`,
);

export const loader = page(intentionAddresses.ofEvent, async ({ actor, params, request }) => ({
  view: await findIntentions(actor, params.slug ?? ''),
  held: await findHeldForm(request, actor),
  formKey: newFormKey(actor),
}));

export const action = act(
  intentionAddresses.ofEvent,
  intentionForm,
  async ({ actor, params, input }) => {
    const slug = params.slug ?? '';
    if (input.deed === 'write') await writeIntention(actor, slug, input);
    else if (input.deed === 'change') await changeIntention(actor, input.id, input);
    else await doWithIntention(actor, input.id, input.deed);
    return goTo(href(intentionAddresses.ofEvent, { slug }), sayDone(input.deed));
  },
);

export default function Intentions() {
  const { view, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { event, mine, shared, mayWrite, usualDay } = view;
  const { slug, title } = event;
  const writing = refusal?.typed.deed === 'write' ? refusal : undefined;
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(eventAddresses.event, { slug }), text: title, back: 'the event' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>What I will do after {title}</h1>
        <p>
          For yourself: nobody else sees what you write here, unless you share it with those who
          were there.
        </p>
        {mine.length === 0 ? null : (
          <Part title="What you wrote down">
            <OwnIntentions
              intentions={mine}
              refusal={refusal}
              formKey={formKey}
              usualDay={usualDay}
            />
          </Part>
        )}
        {mayWrite ? (
          <Part title="Write something down">
            <IntentionForm
              deed="write"
              // The fields of a form that was refused have the plain ids to which the summary of errors links.
              prefix={refusal && !writing ? 'new-' : ''}
              values={writing?.typed ?? held ?? freshIntention(usualDay)}
              refusal={writing}
              formKey={formKey}
            />
          </Part>
        ) : (
          <p>You can write something down from the beginning of the event on.</p>
        )}
        <Part title="What others will do">
          <SharedIntentions intentions={shared} />
        </Part>
      </PageBody>
    </>
  );
}
