import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { answerEvent } from '~/features/events/coming/answer.server';
import { comingAddresses } from '~/features/events/coming/addresses';
import { findColleagues } from '~/features/events/coming/colleagues.server';
import { ColleagueForm } from '~/features/events/components/coming/colleague-form';
import { sayClosed, sayOutcomeFor } from '~/features/events/coming/said';
import { answerForForm } from '~/features/events/coming/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { TextInput } from '~/ui/text-input';

export const meta = titled('Answer for a colleague');

export const loader = page(comingAddresses.answerFor, async ({ actor, params, url }) => {
  const who = (url.searchParams.get('who') ?? '').slice(0, 100);
  return { slug: params.slug ?? '', who, ...(await findColleagues(actor, params.slug ?? '', who)) };
});

export const action = act(
  comingAddresses.answerFor,
  answerForForm,
  async ({ actor, params, input }) => {
    const slug = params.slug ?? '';
    const outcome = await answerEvent(actor, slug, input);
    const said = `${sayOutcomeFor('Your colleague', outcome)} They are told that you said so.`;
    return goTo(href(comingAddresses.answerFor, { slug }), said);
  },
);

export default function AnswerForPage() {
  const { slug, title, who, closed, colleagues, found } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const people = who === '' ? colleagues : (found ?? colleagues);
  return (
    <>
      <Breadcrumb trail={[{ to: href(eventAddresses.event, { slug }), text: title }]} />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <PageHeader
          title="Answer for a colleague"
          lede={
            found === null
              ? 'For people of your organisation. They are told that you answered, and can change it.'
              : 'You run this event, so you can answer for every member. They are told that you answered, and can change it.'
          }
        />
        {closed === null ? (
          <>
            {found === null ? null : (
              <Form className="pbc-inline-form">
                <TextInput
                  name="who"
                  label="Look for somebody"
                  hint="Part of a member’s name; leave it empty for your own organisation"
                  defaultValue={who}
                  width={20}
                />
                <Button variant="secondary">Find</Button>
              </Form>
            )}
            {people.length === 0 ? (
              <p>
                {who === ''
                  ? 'Nobody else of your organisation is a member.'
                  : 'Nobody is found by that name.'}
              </p>
            ) : (
              <ColleagueForm key={who} people={people} refusal={refusal} />
            )}
          </>
        ) : (
          <p>{sayClosed(closed)}</p>
        )}
      </PageBody>
    </>
  );
}
