import { Link, useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { comingAddresses } from '~/features/events/coming/addresses';
import { PeopleList } from '~/features/events/components/coming/people-list';
import { RunnerParts } from '~/features/events/components/coming/runner-parts';
import { findComing } from '~/features/events/coming/people.server';
import type { ComingPage } from '~/features/events/coming/views';
import { sayWhen } from '~/features/events/when';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { EmptyState } from '~/ui/empty-state';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled<{ coming: ComingPage }>(({ coming }) => `Who comes to ${coming.title}`);

export const loader = page(comingAddresses.people, async ({ actor, params }) => ({
  coming: await findComing(actor, params.slug ?? ''),
}));

export default function PeoplePage() {
  const { coming: page } = useLoaderData<typeof loader>();
  const { slug, title, coming, capacity } = page;
  const places = capacity === null ? '' : ` of ${capacity} places`;
  return (
    <>
      <Breadcrumb trail={[{ to: href(eventAddresses.event, { slug }), text: title }]} />
      <PageBody narrow>
        <PageHeader
          title={coming.length === 0 ? 'Who comes' : `Who comes: ${coming.length}${places}`}
          lede={sayWhen(page)}
        />
        <Tools page={page} />
        {coming.length === 0 ? (
          <EmptyState title="Nobody has said that they come yet">
            Be the first, or ask a colleague.
          </EmptyState>
        ) : (
          <PeopleList people={coming} label="Who comes" />
        )}
        <RunnerParts page={page} />
      </PageBody>
    </>
  );
}

/** What can be done from here. */
function Tools({ page: { slug, may } }: { page: ComingPage }) {
  const links = [
    may.answerForOthers && ['Answer for a colleague', href(comingAddresses.answerFor, { slug })],
    may.run && ['Guests', href(comingAddresses.guests, { slug })],
    may.run && ['Sheet to sign in on', href(comingAddresses.signInSheet, { slug })],
  ].filter((link) => link !== false);
  return (
    <ul className="nhsuk-list pbc-no-print">
      {links.map(([text, to]) => (
        <li key={to}>
          <Link to={to ?? ''}>{text}</Link>
        </li>
      ))}
      {may.run ? (
        <li>
          {/* A file to save: the browser's own link, not the page's. */}
          <a href={href(comingAddresses.peopleSpreadsheet, { slug })} download>
            Save as a spreadsheet (CSV)
          </a>
        </li>
      ) : null}
    </ul>
  );
}
