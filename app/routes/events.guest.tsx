import { useActionData, useLoaderData } from '@remix-run/react';
import { comingAddresses } from '~/features/events/coming/addresses';
import { AnswerButtons } from '~/features/events/components/coming/answer-buttons';
import { DetailsForm } from '~/features/events/components/coming/details-form';
import { GuestEvent } from '~/features/events/components/coming/guest-event';
import { OfferButtons } from '~/features/events/components/coming/offer-buttons';
import { answerAsGuest, findGuestPage } from '~/features/events/coming/guest-page.server';
import { KEPT_DAYS } from '~/features/events/coming/limits';
import {
  isAskedDetails,
  sayClosed,
  sayLeft,
  sayOutcome,
  sayStanding,
} from '~/features/events/coming/said';
import { guestForm } from '~/features/events/coming/schema';
import type { GuestPage } from '~/features/events/coming/views';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { ErrorSummary } from '~/ui/error-summary';
import { useNow } from '~/ui/now';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';

/** An event for a guest, by the link in their mail. */

const NO_LINK = 'This link does not open anything';

export const meta = titled<{ event: GuestPage | null }>(({ event }) => event?.title ?? NO_LINK);

const tokenOf = (url: URL) => url.searchParams.get('token') ?? '';

/** Opened by mail scanners too, so it changes nothing. */
export const loader = page(comingAddresses.guest, async ({ url }) => ({
  event: await findGuestPage(tokenOf(url)),
}));

export const action = act(comingAddresses.guest, guestForm, async ({ url, input }) => {
  const token = tokenOf(url);
  const { notNhsNumber: _, ...wish } = input;
  const outcome = await answerAsGuest(token, wish);
  return goTo(href(comingAddresses.guest, {}, { token }), sayOutcome(outcome));
});

export default function GuestEventPage() {
  const { event } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  if (event) return <Invited event={event} refusal={refusal} />;
  return (
    <PageBody narrow>
      <PageHeader
        title={NO_LINK}
        lede={`Links to events are good until ${KEPT_DAYS} days after the event. Use the link in the latest mail you had, the whole of it, or ask whoever invited you.`}
      />
    </PageBody>
  );
}

function Invited({ event, refusal }: { event: GuestPage; refusal: Refusal | undefined }) {
  const now = useNow();
  const { name, title, answer, place, closed } = event;
  const standing = sayStanding(event, now);
  const left = place === 'held' || place === 'offered' ? null : sayLeft(event.left);
  return (
    <PageBody narrow>
      <ErrorSummary errors={refusal?.errors} />
      <PageHeader title={title} lede={`You are invited, ${name}.`} />
      <GuestEvent event={event} />
      <Part title="Will you come?">
        {standing === null ? null : <p>{standing}</p>}
        {closed === null ? (
          <>
            {left === null ? null : <p>{left}</p>}
            {place === 'offered' ? (
              <OfferButtons />
            ) : (
              <AnswerButtons title={title} answer={answer} />
            )}
            {answer !== null && isAskedDetails(event) ? (
              <DetailsForm answer={answer} details={event} asked={event.asked} refusal={refusal} />
            ) : null}
          </>
        ) : (
          <p>{sayClosed(closed)}</p>
        )}
      </Part>
    </PageBody>
  );
}
