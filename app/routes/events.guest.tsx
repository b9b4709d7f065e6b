import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { comingAddresses } from '~/features/events/coming/addresses';
import { sayAnswered } from '~/features/events/coming/answered-words';
import { guestAnswerForm } from '~/features/events/coming/forms';
import { findGuestPage } from '~/features/events/coming/guest-page.server';
import { answerAsGuest } from '~/features/events/coming/guests.server';
import { DetailFields } from '~/features/events/components/coming/detail-fields';
import { Programme } from '~/features/events/components/programme';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';
import { Radios } from '~/ui/radios';
import { Reading } from '~/ui/reading';
import { When } from '~/ui/when';

/** An event for a guest, by the link in their mail. Mail scanners open it too, so looking changes nothing. */

export const meta = titled('Your invitation');

const tokenOf = (url: URL) => url.searchParams.get('token') ?? '';

export const loader = page(comingAddresses.guest, async ({ url }) => ({
  token: tokenOf(url),
  page: await findGuestPage(tokenOf(url)),
}));

export const action = act(comingAddresses.guest, guestAnswerForm, async ({ input }) => {
  const { token, ...answer } = input;
  const answered = await answerAsGuest(token, answer);
  return goTo(href(comingAddresses.guest, {}, { token }), sayAnswered(answered, 'you'));
});

export default function Guest() {
  const { token, page: shown } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  if (!shown) {
    return (
      <PageBody narrow>
        <PageHeader
          title="This link does not lead to an event any more"
          lede="Ask whoever invited you for another."
        />
      </PageBody>
    );
  }
  const typed = refusal?.typed ?? {};
  const errors = refusal?.errors ?? {};
  const { title, when, where, address, guest, said, programme } = shown;
  return (
    <PageBody narrow>
      <ErrorSummary errors={refusal?.errors} />
      <PageHeader title={title} lede={`Invitation for ${guest}`} />
      {shown.cancelReason === null ? null : (
        <InsetText>
          <p>This event is cancelled: {shown.cancelReason}</p>
        </InsetText>
      )}
      <p>
        {when}
        <br />
        {where}
        {address === '' ? null : (
          <>
            <br />
            {address}
          </>
        )}
      </p>
      {shown.onlineLink === null ? null : (
        <p>
          Online: <a href={shown.onlineLink}>{shown.onlineLink}</a>
        </p>
      )}
      <p>{said}</p>
      {shown.offerEndsAt === null ? null : (
        <p>
          It is kept for you until <When at={shown.offerEndsAt} style="datetime" />.
        </p>
      )}
      {shown.takesAnswers ? (
        <Form method="post" noValidate>
          <input type="hidden" name="token" value={token} />
          <Radios
            name="answer"
            legend="Will you come?"
            items={[
              { value: 'yes', label: 'Yes' },
              { value: 'maybe', label: 'Maybe', hint: 'A maybe keeps no place.' },
              { value: 'no', label: 'No' },
            ]}
            defaultValue={String(typed.answer ?? shown.answer)}
            error={errors.answer}
          />
          <DetailFields
            values={{
              diet: String(typed.diet ?? shown.diet),
              access: String(typed.access ?? shown.access),
              expectation: String(typed.expectation ?? shown.expectation),
            }}
            errors={errors}
            asked={shown.expectationAsked}
          />
          <Buttons>
            <Button>Send the answer</Button>
          </Buttons>
        </Form>
      ) : null}
      {shown.directionsHtml === '' ? null : (
        <Part title="How to get there">
          <Reading html={shown.directionsHtml} />
        </Part>
      )}
      {shown.accessHtml === '' ? null : (
        <Part title="Access">
          <Reading html={shown.accessHtml} />
        </Part>
      )}
      {programme.length === 0 ? null : (
        <Part title="Programme">
          <Programme days={programme} />
        </Part>
      )}
    </PageBody>
  );
}
