import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { comingAddresses } from '~/features/events/coming/addresses';
import { answerEvent } from '~/features/events/coming/answer.server';
import { sayAnswered } from '~/features/events/coming/answered-words';
import { answerForm } from '~/features/events/coming/forms';
import { findMyAnswer, listColleagues } from '~/features/events/coming/seen.server';
import { DetailFields } from '~/features/events/components/coming/detail-fields';
import { findEventPage } from '~/features/events/seen/page.server';
import { safeNext } from '~/features/accounts/sign-in.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Radios } from '~/ui/radios';

export const meta = titled('Will you come?');

/** Where mails lead to: a page with the answer chosen, which one press sends. Looking at it answers nothing. */
export const loader = page(comingAddresses.answer, async ({ actor, params, url }) => {
  const slug = params.slug ?? '';
  const [event, mine, colleagues] = await Promise.all([
    findEventPage(actor, slug),
    findMyAnswer(actor, slug),
    url.searchParams.has('for') ? listColleagues(actor, slug) : null,
  ]);
  return { event, mine, colleagues, wanted: url.searchParams.get('answer') ?? '' };
});

export const action = act(comingAddresses.answer, answerForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  const answered = await answerEvent(actor, slug, input);
  const other = input.for !== '' && input.for !== actor.id;
  return goTo(
    input.from === '' ? href(eventAddresses.event, { slug }) : safeNext(input.from),
    sayAnswered(answered, other ? 'Your colleague' : 'you'),
  );
});

export default function AnswerEvent() {
  const { event, mine, colleagues, wanted } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const typed = refusal?.typed ?? {};
  const errors = refusal?.errors ?? {};
  const value = (name: 'diet' | 'access' | 'expectation') =>
    String(typed[name] ?? (colleagues ? '' : mine[name]));
  const { slug, title, when, where } = event;
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(eventAddresses.event, { slug }), text: title, back: 'the event' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>{colleagues ? 'Answer for a colleague' : 'Will you come?'}</h1>
        <p>
          {title}
          <br />
          {when}
          <br />
          {where}
        </p>
        {mine.may.answer ? (
          <Form method="post" noValidate>
            {colleagues ? (
              <Radios
                name="for"
                legend="Which colleague?"
                hint="They are told that you answered for them, and can change it."
                items={colleagues.map(({ id, name, answer }) => ({
                  value: id,
                  label: name,
                  hint: answer === null ? undefined : `Has answered: ${answer}`,
                }))}
                defaultValue={String(typed.for ?? '')}
                error={errors.for}
              />
            ) : null}
            <Radios
              name="answer"
              legend={colleagues ? 'Do they come?' : 'Do you come?'}
              items={[
                { value: 'yes', label: 'Yes' },
                { value: 'maybe', label: 'Maybe', hint: 'A maybe keeps no place.' },
                { value: 'no', label: 'No' },
              ]}
              defaultValue={String(typed.answer ?? (wanted || (mine.answer ?? '')))}
              error={errors.answer}
            />
            <DetailFields
              values={{
                diet: value('diet'),
                access: value('access'),
                expectation: value('expectation'),
              }}
              errors={errors}
              asked={mine.expectationAsked}
            />
            <Buttons>
              <Button>Send the answer</Button>
            </Buttons>
          </Form>
        ) : (
          <p>This event takes no answers any more.</p>
        )}
      </PageBody>
    </>
  );
}
