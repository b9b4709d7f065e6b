import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { actionAddresses } from '~/features/actions/addresses';
import { ActionForms } from '~/features/actions/components/action-forms';
import { ActionState } from '~/features/actions/components/action-rows';
import { changeAction } from '~/features/actions/deeds.server';
import {
  dropAction,
  finishAction,
  reopenAction,
  reportProgress,
} from '~/features/actions/report.server';
import { actionPageForm } from '~/features/actions/schema';
import { findAction } from '~/features/actions/seen/action-page.server';
import type { ActionPage } from '~/features/actions/views';
import { aboutAction, SAID } from '~/features/actions/words';
import { useLiveEvent } from '~/features/events/components/use-live-event';
import { useOnView } from '~/features/notices/components/bell-provider';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ErrorSummary } from '~/ui/error-summary';
import { Meta } from '~/ui/meta';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';
import { When } from '~/ui/when';

export const meta = titled<{ action: ActionPage }>(({ action }) => action.what);

export const loader = page(actionAddresses.action, async ({ actor, params, request }) => ({
  action: await findAction(actor, params.id ?? ''),
  held: await findHeldForm(request, actor),
  formKey: newFormKey(actor),
}));

export const action = act(
  actionAddresses.action,
  actionPageForm,
  async ({ actor, params, input }) => {
    const id = params.id ?? '';
    switch (input.deed) {
      case 'progress':
        await reportProgress(actor, id, input);
        break;
      case 'done':
        await finishAction(actor, id, input.words);
        break;
      case 'drop':
        await dropAction(actor, id, input.words);
        break;
      case 'change':
        await changeAction(actor, id, input);
        break;
      case 'reopen':
        await reopenAction(actor, id);
        break;
    }
    return goTo(href(actionAddresses.action, { id }), SAID[input.deed]);
  },
);

export default function Action() {
  const { action: shown, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { id, eventId, seq, seen, what, event, state, outcome, progress } = shown;
  useLiveEvent({ id: eventId, seq: seen });
  useOnView(aboutAction(id, seq));
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(actionAddresses.actions, {}), text: 'Actions', back: 'actions' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1 className="pbc-long-name">{what}</h1>
        <ActionState action={shown} />
        <p>
          Agreed at{' '}
          <Link to={href(actionAddresses.ofEvent, { slug: event.slug })}>{event.title}</Link>,
          written down by {shown.addedBy} on <When at={shown.addedAt} style="date" />
        </p>
        {outcome === '' ? null : (
          <Part title={state === 'done' ? 'What came of it' : 'Why it was dropped'}>
            <p className="pbc-lines">{outcome}</p>
          </Part>
        )}
        {progress.length === 0 ? null : (
          <Part title="How it went">
            <ul className="pbc-rows" role="list" aria-label="How it went">
              {progress.map(({ body, by, at }) => (
                <li key={at}>
                  <p className="pbc-lines">{body}</p>
                  <Meta>
                    {by}
                    <When at={at} style="datetime" />
                  </Meta>
                </li>
              ))}
            </ul>
          </Part>
        )}
        <ActionForms action={shown} refusal={refusal} held={held} formKey={formKey} />
      </PageBody>
    </>
  );
}
