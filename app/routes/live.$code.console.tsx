import { useActionData, useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { questionAddresses } from '~/features/questions/addresses';
import { conduct } from '~/features/questions/chairing/console.server';
import { consoleForm } from '~/features/questions/chairing/forms';
import { Console } from '~/features/questions/components/console/console';
import { SessionLinks } from '~/features/questions/components/session-links';
import { SessionTime } from '~/features/questions/components/session-meta';
import { findConsolePage } from '~/features/questions/seen/pages.server';
import { findDoor } from '~/features/questions/sessions/door.server';
import { listRoles } from '~/features/questions/sessions/roles.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';

export const meta = titled<{ loaded: { session: { title: string } } }>(
  ({ loaded }) => `Console: ${loaded.session.title}`,
);

export const loader = page(questionAddresses.console, async ({ actor, params }) => {
  const code = params.code ?? '';
  const loaded = await findConsolePage(actor, code);
  const [door, parts] = await Promise.all([findDoor(actor, code), listRoles(loaded.session.id)]);
  return { loaded, may: door.may, parts };
});

/** It says nothing about what was done: the chair sees it, and a banner would push away what the thumb is on. */
export const action = act(
  questionAddresses.console,
  consoleForm,
  async ({ actor, params, input }) => {
    const code = params.code ?? '';
    await conduct(actor, code, input);
    return goTo(href(questionAddresses.console, { code }));
  },
);

export { readAgainUnlessRefused as shouldRevalidate } from '~/platform/http/send-or-keep';

export default function ConsolePage() {
  const { loaded, may, parts } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const summary = useMemo(() => refusal && errorsById(refusal), [refusal]);
  const { code, title } = loaded.session;
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(questionAddresses.session, { code }), text: title, back: 'the session' },
        ]}
      />
      <PageBody>
        <div className="pbc-live is-console">
          <ErrorSummary errors={summary} />
          <p className="pbc-meta is-plain">
            Console, <SessionTime {...loaded.session} />. Code <b>{code}</b>
          </p>
          <h1>{title}</h1>
          <SessionLinks code={code} may={may} />
        </div>
        <Console
          key={loaded.session.id}
          loaded={loaded}
          parts={parts}
          rights={may}
          refusal={refusal}
        />
      </PageBody>
    </>
  );
}

/** Every question has forms of its own, whose fields have ids of their own. */
function errorsById({ errors, typed }: Refusal): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, message]) => [
      field === 'form' ? field : `${field}-${String(typed.question ?? '')}`,
      message,
    ]),
  );
}
