import { useLoaderData } from '@remix-run/react';
import { directoryAddresses } from '~/features/directory/addresses';
import { ContactTable } from '~/features/directory/components/contact-table';
import { countOf } from '~/features/directory/components/people-results';
import type { ContactSheet } from '~/features/directory/list-views';
import { listForPaper } from '~/features/directory/people.server';
import { peopleHref, readPeopleQuery } from '~/features/directory/people-query';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { EmptyState } from '~/ui/empty-state';
import { useNow } from '~/ui/now';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';
import { When } from '~/ui/when';

export const meta = titled('Contact list');

export const loader = page(directoryAddresses.print, ({ actor, url }) =>
  listForPaper(actor, readPeopleQuery(url.searchParams)),
);

export default function ContactList() {
  const sheet = useLoaderData<typeof loader>();
  const { query, people, previous, next } = sheet;
  const now = useNow();
  const at = (after: string) =>
    peopleHref(directoryAddresses.print, { ...query, from: null, after: after || null });
  const list = peopleHref(directoryAddresses.people, { q: query.q, chosen: query.chosen });
  return (
    <>
      <Breadcrumb trail={[{ to: list, text: 'People' }]} />
      <PageBody>
        <PageHeader
          title="Contact list"
          lede={
            <>
              {whoIsInIt(sheet)}, <When at={now} style="date" />. {whatIsInIt(sheet)}
            </>
          }
        />
        <p className="pbc-no-print">
          Use your browser’s Print to put it on paper. Keep the paper as carefully as you would your
          own address book.
        </p>
        {people.length === 0 ? (
          <EmptyState title="Nobody is found by that">
            Go back to the list and take a filter away.
          </EmptyState>
        ) : (
          <ContactTable people={people} />
        )}
        <Pagination
          label="Sheets"
          previous={previous === null ? undefined : { to: at(previous), title: 'Sheet before' }}
          next={next === null ? undefined : { to: at(next), title: 'Next sheet' }}
        />
      </PageBody>
    </>
  );
}

/** "39 people (Active this month)", and which of them when they fill several sheets. */
function whoIsInIt({ query, found, first, people, chips }: ContactSheet): string {
  const words = query.q.trim();
  const chosen = [...(words === '' ? [] : [`“${words}”`]), ...chips.map(({ text }) => text)];
  const part =
    people.length < found
      ? `, ${first.toLocaleString('en-GB')} to ${(first + people.length - 1).toLocaleString('en-GB')} of them`
      : '';
  return countOf(found) + (chosen.length > 0 ? ` (${chosen.join(', ')})` : '') + part;
}

function whatIsInIt({ steering }: ContactSheet): string {
  return steering
    ? 'It holds what they show to members and to the steering group: it is not for others.'
    : 'It holds what they show to members: it is not for others.';
}
