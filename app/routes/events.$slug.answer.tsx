import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { answerEvent } from '~/features/events/coming/answer.server';
import { comingAddresses } from '~/features/events/coming/addresses';
import { AnswerButtons } from '~/features/events/components/coming/answer-buttons';
import { DetailsForm } from '~/features/events/components/coming/details-form';
import { OfferButtons } from '~/features/events/components/coming/offer-buttons';
import { findMyAnswer } from '~/features/events/coming/mine.server';
import {
  isAskedDetails,
  sayClosed,
  sayLeft,
  sayOutcome,
  sayStanding,
} from '~/features/events/coming/said';
import { answerForm } from '~/features/events/coming/schema';
import { answers, type Answer, type MyAnswer } from '~/features/events/coming/views';
import { sayWhen } from '~/features/events/when';
import { useOnView } from '~/features/notices/components/bell-provider';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { useNow } from '~/ui/now';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';

export const meta = titled<{ mine: MyAnswer }>(({ mine }) => `Will you come? ${mine.title}`);

/** Opened from mails, and by what scans mails: looking answers nothing. */
export const loader = page(comingAddresses.answer, async ({ actor, params, url }) => {
  const asked = url.searchParams.get('answer');
  const chosen = answers.find((one) => one === asked) ?? null;
  return { mine: await findMyAnswer(actor, params.slug ?? ''), chosen };
});

export const action = act(comingAddresses.answer, answerForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  const { from, notNhsNumber: _, ...wish } = input;
  const outcome = await answerEvent(actor, slug, wish);
  return goTo(from ?? href(eventAddresses.event, { slug }), sayOutcome(outcome));
});

export default function AnswerPage() {
  const { mine, chosen } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const now = useNow();
  useOnView(mine.about);
  const { slug, title, answer, place, closed } = mine;
  const standing = sayStanding(mine, now);
  const left = place === 'held' || place === 'offered' ? null : sayLeft(mine.left);
  return (
    <>
      <Breadcrumb trail={[{ to: href(eventAddresses.event, { slug }), text: title }]} />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <PageHeader title={`Will you come to ${title}?`} lede={whenAndWhere(mine)} />
        {standing === null ? null : <p>{standing}</p>}
        {closed === null ? (
          <>
            {left === null ? null : <p>{left}</p>}
            {place === 'offered' ? (
              <OfferButtons />
            ) : chosen === null || chosen === answer ? (
              <AnswerButtons title={title} answer={answer} />
            ) : (
              <OneButton answer={chosen} />
            )}
            {isAskedDetails(mine) || refusal ? (
              <Part title="Before you come">
                <DetailsForm
                  answer={answerOf(refusal) ?? answer ?? 'yes'}
                  details={mine}
                  asked={mine.asked}
                  refusal={refusal}
                />
              </Part>
            ) : null}
          </>
        ) : (
          <p>{sayClosed(closed)}</p>
        )}
      </PageBody>
    </>
  );
}

const words: Record<Answer, string> = {
  yes: 'Yes, I will come',
  maybe: 'Maybe I will come',
  no: 'No, I cannot come',
};

/** What was chosen in a mail, as one button. */
function OneButton({ answer }: { answer: Answer }) {
  return (
    <Form method="post">
      <Button name="answer" value={answer}>
        {words[answer]}
      </Button>
    </Form>
  );
}

function answerOf(refusal: Refusal | undefined): Answer | undefined {
  return answers.find((one) => one === refusal?.typed.answer);
}

function whenAndWhere(mine: MyAnswer): string {
  return mine.where === '' ? sayWhen(mine) : `${sayWhen(mine)}, ${mine.where}`;
}
