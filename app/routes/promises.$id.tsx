import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { questionAddresses } from '~/features/questions/addresses';
import { PromiseForms } from '~/features/questions/components/promises/promise-forms';
import { PromiseState } from '~/features/questions/components/promises/promise-list';
import { changeDay, giveUpPromise, keepPromise } from '~/features/questions/promises/deeds.server';
import { promiseForm } from '~/features/questions/promises/forms';
import { findPromise } from '~/features/questions/promises/list.server';
import { useOnView } from '~/features/notices/components/bell-provider';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';
import { Reading } from '~/ui/reading';

export const meta = titled<{ promise: { what: string } }>(({ promise }) => promise.what);

export const loader = page(questionAddresses.promise, async ({ actor, params }) => ({
  promise: await findPromise(actor, params.id ?? ''),
}));

export const action = act(
  questionAddresses.promise,
  promiseForm,
  async ({ actor, params, input }) => {
    const id = params.id ?? '';
    const here = href(questionAddresses.promise, { id });
    switch (input.deed) {
      case 'keep':
        await keepPromise(actor, id, input.answer);
        return goTo(here, 'The promise is kept. Whoever asked is told.');
      case 'give-up':
        await giveUpPromise(actor, id, input.reason);
        return goTo(here, 'The promise is given up. Whoever asked is told.');
      case 'change-day':
        await changeDay(actor, id, input.dueOn);
        return goTo(here, 'The day is moved.');
    }
  },
);

export default function PromisePage() {
  const { promise } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { id, what, question, session, answerHtml, state, mayKeep, dueOn } = promise;
  useOnView(`promise:${id}`);
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(questionAddresses.promises, {}), text: 'Promises', back: 'promises' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>{what}</h1>
        <PromiseState promise={promise} />
        <p>
          Promised at{' '}
          <Link to={href(questionAddresses.minutes, { code: session.code })}>{session.title}</Link>
          {question === null ? '.' : `, to the question “${question}”`}
        </p>
        {answerHtml === '' ? null : (
          <Part title={state === 'kept' ? 'How it was kept' : 'Why it was given up'}>
            <Reading html={answerHtml} />
          </Part>
        )}
        {mayKeep ? <PromiseForms dueOn={dueOn} refusal={refusal} /> : null}
      </PageBody>
    </>
  );
}
