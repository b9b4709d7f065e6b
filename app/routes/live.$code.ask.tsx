import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { questionAddresses } from '~/features/questions/addresses';
import { askQuestion } from '~/features/questions/asking/ask.server';
import { AskForm } from '~/features/questions/components/ask-form';
import { whoIsIt } from '~/features/questions/passes/guest.server';
import { questionForm } from '~/features/questions/schema';
import { findDoor } from '~/features/questions/sessions/door.server';
import { findRoomPage } from '~/features/questions/seen/pages.server';
import { href, SIGN_IN_PATH } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm, holdForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Ask a question');

export const loader = page(questionAddresses.ask, async ({ actor, params, request }) => {
  const code = params.code ?? '';
  const visitor = await whoIsIt(actor, request);
  const door = visitor && (await findDoor(visitor, code));
  // Whoever has not come in is shown the way in.
  if (!visitor || !door?.attends) throw redirect(href(questionAddresses.session, { code }));
  const { session } = await findRoomPage(visitor, code);
  const held = await findHeldForm(request, visitor);
  return { session, held, formKey: newFormKey(visitor) };
});

export const action = act(
  questionAddresses.ask,
  questionForm,
  async ({ actor, params, request, url, input }) => {
    const code = params.code ?? '';
    const here = href(questionAddresses.session, { code });
    const visitor = await whoIsIt(actor, request);
    if (!visitor) {
      // The session has ended, or the badge. What was typed comes back after sign-in.
      const { body, idempotencyKey, withoutName } = input;
      const typed = { body, idempotencyKey, withoutName: withoutName ? 'yes' : '' };
      const held = await holdForm(url.pathname, typed);
      const next = held ? url.pathname : here;
      const headers = held ? new Headers({ 'Set-Cookie': held }) : undefined;
      return goTo(
        `${SIGN_IN_PATH}?${new URLSearchParams({ next }).toString()}`,
        { notice: 'Sign in to send your question.' },
        headers,
      );
    }
    const { state } = await askQuestion(visitor, code, input);
    return goTo(
      here,
      state === 'submitted'
        ? 'Your question is sent. The chair reads it first.'
        : 'Your question is sent, and the room can vote for it.',
    );
  },
);

export {
  readAgainUnlessRefused as shouldRevalidate,
  sendOrKeep as clientAction,
} from '~/platform/http/send-or-keep';

export default function Ask() {
  const { session, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { code, title, moderated } = session;
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(questionAddresses.session, { code }), text: title, back: 'the session' },
        ]}
      />
      <PageBody>
        <div className="pbc-live">
          <h1>Ask a question</h1>
          <p>{title}</p>
          <AskForm
            code={code}
            moderated={moderated}
            formKey={formKey}
            refusal={refusal}
            held={held}
          />
        </div>
      </PageBody>
    </>
  );
}
