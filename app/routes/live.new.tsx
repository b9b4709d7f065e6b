import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { questionAddresses } from '~/features/questions/addresses';
import { SessionFields } from '~/features/questions/components/session-fields';
import { sessionForm } from '~/features/questions/schema';
import { listSectionChoices } from '~/features/questions/sessions/sections.server';
import { makeSession } from '~/features/questions/sessions/sessions.server';
import { href } from '~/platform/addresses';
import { dateFields } from '~/platform/calendar/date-fields';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Make a session');

export const loader = page(questionAddresses.newSession, async ({ actor, request }) => ({
  sections: await listSectionChoices(),
  held: await findHeldForm(request, actor),
  formKey: newFormKey(actor),
  fresh: { ...dateFields('day', londonDay(now())), moderated: 'on' },
}));

export const action = act(questionAddresses.newSession, sessionForm, async ({ actor, input }) => {
  const code = await makeSession(actor, input);
  return goTo(
    href(questionAddresses.people, { code }),
    `The session is made. Its code is ${code}. Say who chairs it.`,
  );
});

export default function NewSession() {
  const { sections, held, formKey, fresh } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[
          {
            to: href(questionAddresses.sessions, {}),
            text: 'Live questions',
            back: 'live questions',
          },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Make a session</h1>
        <Form method="post" noValidate>
          <input type="hidden" name="idempotencyKey" value={formKey} />
          <SessionFields
            values={refusal?.typed ?? held ?? fresh}
            errors={refusal?.errors ?? {}}
            sections={sections}
          />
          <Buttons>
            <Button>Make the session</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
