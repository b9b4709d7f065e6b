import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { questionAddresses } from '~/features/questions/addresses';
import { SessionDeeds } from '~/features/questions/components/session-deeds';
import { SessionFields } from '~/features/questions/components/session-fields';
import { settingsForm } from '~/features/questions/schema';
import { listSectionChoices } from '~/features/questions/sessions/sections.server';
import {
  changeSession,
  doWithSession,
  findSessionForm,
} from '~/features/questions/sessions/sessions.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { newFormKey } from '~/platform/http/form-key.server';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Settings of the session');

export const loader = page(questionAddresses.settings, async ({ actor, params, request }) => ({
  session: await findSessionForm(actor, params.code ?? ''),
  sections: await listSectionChoices(),
  held: await findHeldForm(request, actor),
  formKey: newFormKey(actor),
}));

const SAID = {
  close: 'The session is closed.',
  open: 'The session takes questions again.',
  archive: 'The session is put away, and its badges have ended.',
  restore: 'The session is taken out again.',
} as const;

export const action = act(
  questionAddresses.settings,
  settingsForm,
  async ({ actor, params, input }) => {
    const code = params.code ?? '';
    const here = href(questionAddresses.settings, { code });
    if (input.deed === 'change') {
      await changeSession(actor, code, input);
      return goTo(here, 'The session is changed.');
    }
    await doWithSession(actor, code, input.deed);
    return goTo(here, SAID[input.deed]);
  },
);

export default function Settings() {
  const { session, sections, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { code, title } = session;
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(questionAddresses.session, { code }), text: title, back: 'the session' },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Settings of the session</h1>
        <Form method="post" noValidate>
          <input type="hidden" name="deed" value="change" />
          <input type="hidden" name="idempotencyKey" value={formKey} />
          <SessionFields
            values={refusal?.typed ?? held ?? session.values}
            errors={refusal?.errors ?? {}}
            sections={sections}
          />
          <Buttons>
            <Button>Save the settings</Button>
          </Buttons>
        </Form>
        <SessionDeeds closed={session.closed} archived={session.archived} />
      </PageBody>
    </>
  );
}
