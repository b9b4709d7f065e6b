import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { questionAddresses } from '~/features/questions/addresses';
import { settleForm } from '~/features/questions/after/forms';
import { findOpenQuestions } from '~/features/questions/after/open-questions.server';
import { choosePlace, dropQuestion, settleNow } from '~/features/questions/after/settle.server';
import { OpenQuestionEntry } from '~/features/questions/components/open-question';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';

export const meta = titled('Settle what is open');

export const loader = page(questionAddresses.settle, ({ actor, params }) =>
  findOpenQuestions(actor, params.code ?? ''),
);

export const action = act(
  questionAddresses.settle,
  settleForm,
  async ({ actor, params, input }) => {
    const code = params.code ?? '';
    const here = href(questionAddresses.settle, { code });
    switch (input.deed) {
      case 'place':
        await choosePlace(actor, code, input);
        return goTo(here, 'The question is asked there.');
      case 'drop':
        await dropQuestion(actor, code, input);
        return goTo(here, 'The question is dropped. Whoever asked reads why.');
      case 'settle':
        await settleNow(actor, code);
        return goTo(
          href(questionAddresses.minutes, { code }),
          'What was open is asked on Ask. Whoever asked is told.',
        );
    }
  },
);

export default function Settle() {
  const { session, settledBefore, questions, choices } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const { code, title } = session;
  const asked = questions.filter(({ dropped }) => !dropped).length;
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(questionAddresses.minutes, { code }), text: 'Minutes', back: 'the minutes' },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Settle what is open</h1>
        {settledBefore && asked === 0 ? (
          <p>{title}. All of it has been settled: the minutes say what became of each question.</p>
        ) : (
          <p>
            {title}. What stays open becomes a query on Ask by itself on the next working day, under
            its asker’s name, or without it where it was asked so. You can do it now, choose where
            each is asked, or drop one with a reason.
          </p>
        )}
        {settledBefore && asked === 0 ? null : (
          <Form method="post">
            <input type="hidden" name="deed" value="settle" />
            <Buttons>
              <Button>
                {asked === 0
                  ? 'Tell everybody what became of their questions'
                  : `Ask ${asked === 1 ? '1 question' : `${asked} questions`} on Ask now`}
              </Button>
            </Buttons>
          </Form>
        )}
        {questions.length === 0 ? null : (
          <Part title="Left open">
            <ul className="pbc-rows" role="list">
              {questions.map((question) => (
                <li key={question.id}>
                  <OpenQuestionEntry
                    question={question}
                    choices={choices}
                    refusal={refusal?.typed.question === question.id ? refusal : undefined}
                  />
                </li>
              ))}
            </ul>
          </Part>
        )}
      </PageBody>
    </>
  );
}
