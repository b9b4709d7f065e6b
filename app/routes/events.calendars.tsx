import { useActionData, useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { CalendarAddress } from '~/features/events/components/feeds/calendar-address';
import { FeedPart } from '~/features/events/components/feeds/feed-part';
import { endFeed, listFeeds, makeFeed } from '~/features/events/feeds/feeds.server';
import { feedForm } from '~/features/events/feeds/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ButtonLink, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';

export const meta = titled('Events in your own calendar');

export const loader = page(eventAddresses.calendars, async ({ actor }) => ({
  feeds: await listFeeds(actor),
}));

/** Answers with a new address instead of going on: it is shown once, and kept nowhere to be shown again. */
export const action = act(
  eventAddresses.calendars,
  feedForm,
  async ({ actor, input: { deed, kind } }) => {
    if (deed === 'make') return { kind, address: await makeFeed(actor, kind) };
    await endFeed(actor, kind);
    throw await goTo(href(eventAddresses.calendars, {}), 'The address works no more.');
  },
);

export default function Calendars() {
  const { feeds } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Breadcrumb trail={[{ to: href(eventAddresses.events, {}), text: 'Events' }]} />
      <PageBody narrow>
        <ErrorSummary errors={answer && 'errors' in answer ? answer.errors : undefined} />
        <PageHeader
          title="Events in your own calendar"
          lede="Your computer or phone follows an address, and what changes here changes there."
        />
        {answer && 'address' in answer ? <CalendarAddress {...answer} /> : null}
        {feeds.map((feed) => (
          <FeedPart key={feed.kind} feed={feed} />
        ))}
        <Part title="Once, as a file">
          <p>Events as they are now. Later changes do not reach a file.</p>
          <Buttons>
            <ButtonLink variant="secondary" reloadDocument to={href(eventAddresses.calendar, {})}>
              Download all events
            </ButtonLink>
          </Buttons>
        </Part>
      </PageBody>
    </>
  );
}
