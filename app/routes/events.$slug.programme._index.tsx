import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { Programme } from '~/features/events/components/programme';
import { SessionFields } from '~/features/events/components/session-fields';
import { sessionForm } from '~/features/events/programme/forms';
import { addSession } from '~/features/events/programme/sessions.server';
import { findProgrammeForm } from '~/features/events/seen/forms.server';
import { questionAddresses } from '~/features/questions/addresses';
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
import { Part } from '~/ui/part';

export const meta = titled('Programme');

export const loader = page(eventAddresses.programme, async ({ actor, params, request }) => ({
  event: await findProgrammeForm(actor, params.slug ?? ''),
  held: await findHeldForm(request, actor),
  formKey: newFormKey(actor),
}));

export const action = act(
  eventAddresses.programme,
  sessionForm,
  async ({ actor, params, input }) => {
    const slug = params.slug ?? '';
    const session = await addSession(actor, slug, input);
    return input.kind === 'break'
      ? goTo(href(eventAddresses.programme, { slug }), 'The break is in the programme.')
      : goTo(
          href(eventAddresses.session, { slug, session }),
          'It is in the programme. Who speaks?',
        );
  },
);

export default function EventProgramme() {
  const { event, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { slug, title, programme, days, fresh } = event;
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(eventAddresses.event, { slug }), text: title, back: 'the event' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Programme</h1>
        {programme.length === 0 ? (
          <p>Nothing is in the programme yet.</p>
        ) : (
          <Programme
            days={programme}
            askHref={(code) => href(questionAddresses.session, { code })}
            changeHref={(session) => href(eventAddresses.session, { slug, session })}
          />
        )}
        <Part title="Add a part">
          <Form method="post" noValidate>
            <input type="hidden" name="idempotencyKey" value={formKey} />
            <SessionFields
              key={formKey}
              values={refusal?.typed ?? held ?? fresh}
              errors={refusal?.errors ?? {}}
              days={days}
            />
            <Buttons>
              <Button>Add it</Button>
            </Buttons>
          </Form>
        </Part>
      </PageBody>
    </>
  );
}
