import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { actionAddresses } from '~/features/actions/addresses';
import { AddActionForm } from '~/features/actions/components/add-action-form';
import { ActionRows } from '~/features/actions/components/action-rows';
import { Update } from '~/features/actions/components/actions-part';
import { addAction } from '~/features/actions/deeds.server';
import { actionForm } from '~/features/actions/schema';
import { findEventActions } from '~/features/actions/seen/of-event.server';
import { eventAddresses } from '~/features/events/addresses';
import { useLiveEvent } from '~/features/events/components/use-live-event';
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
  ({ view }) => `What was agreed at ${view.event.title}`,
);

export const loader = page(actionAddresses.ofEvent, async ({ actor, params, request }) => ({
  view: await findEventActions(actor, params.slug ?? ''),
  held: await findHeldForm(request, actor),
  formKey: newFormKey(actor),
}));

export const action = act(actionAddresses.ofEvent, actionForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  await addAction(actor, slug, input);
  return goTo(`${href(actionAddresses.ofEvent, { slug })}#add`, 'It is written down.');
});

export default function EventActions() {
  const { view, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { event, seq, open, settled, updates, mayAdd, mayUpdate, names } = view;
  const { slug, title } = event;
  useLiveEvent({ id: event.id, seq });
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(eventAddresses.event, { slug }), text: title, back: 'the event' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>What was agreed at {title}</h1>
        {mayUpdate ? (
          <p className="pbc-no-print">
            <Link to={href(actionAddresses.update, { slug })}>
              Send an update to all who were there
            </Link>
          </p>
        ) : null}
        <Part title="To do">
          {open.length === 0 ? (
            <p>Nothing is open.</p>
          ) : (
            <ActionRows actions={open} label="Open actions" />
          )}
        </Part>
        {mayAdd ? (
          <Part title="Write an action down" id="add" print={false}>
            <AddActionForm names={names} refusal={refusal} held={held} formKey={formKey} />
          </Part>
        ) : null}
        {settled.length === 0 ? null : (
          <Part title="Done or dropped">
            <ActionRows actions={settled} label="Actions done or dropped" />
          </Part>
        )}
        {updates.length === 0 ? null : (
          <Part title="Updates">
            {updates.map((update) => (
              <Update key={update.id} update={update} />
            ))}
          </Part>
        )}
      </PageBody>
    </>
  );
}
