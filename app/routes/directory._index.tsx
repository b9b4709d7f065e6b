import { useLoaderData } from '@remix-run/react';
import { directoryAddresses } from '~/features/directory/addresses';
import { PeopleFilters } from '~/features/directory/components/people-filters';
import { PeopleResults } from '~/features/directory/components/people-results';
import { listPeople } from '~/features/directory/people.server';
import { peopleHref, readPeopleQuery } from '~/features/directory/people-query';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { ButtonLink, Buttons } from '~/ui/button';
import { Icon } from '~/ui/icons';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { PeopleViews } from '~/ui/people-views';

export const meta = titled('People');

export const loader = page(directoryAddresses.people, ({ actor, url }) =>
  listPeople(actor, readPeopleQuery(url.searchParams)),
);

export default function People() {
  const found = useLoaderData<typeof loader>();
  const { query, groups, chips } = found;
  return (
    <PageBody>
      <PageHeader
        title="People"
        lede={`${sizeInWords(found)} What you see of somebody is what they chose to show.`}
        action={<Take query={query} />}
      />
      <PeopleViews current="people" />
      <div className="pbc-dir">
        <div className="pbc-no-print">
          <PeopleFilters query={query} groups={groups} chips={chips} />
        </div>
        <PeopleResults page={found} />
      </div>
    </PageBody>
  );
}

/** The list to take away, as it is filtered. */
function Take({ query }: { query: ReturnType<typeof readPeopleQuery> }) {
  const { q, chosen } = query;
  return (
    <Buttons>
      {/* Files, not pages: the browser fetches them itself. */}
      <ButtonLink
        variant="secondary"
        small
        reloadDocument
        to={peopleHref(directoryAddresses.cards, { q, chosen })}
      >
        <Icon name="card" /> Contact cards
      </ButtonLink>
      <ButtonLink
        variant="secondary"
        small
        reloadDocument
        to={peopleHref(directoryAddresses.spreadsheet, { q, chosen })}
      >
        <Icon name="download" /> Spreadsheet
      </ButtonLink>
      <ButtonLink
        variant="secondary"
        small
        to={peopleHref(directoryAddresses.print, { q, chosen })}
      >
        <Icon name="print" /> Print list
      </ButtonLink>
    </Buttons>
  );
}

/** "62 members in 31 organisations." */
function sizeInWords({ members, organisations }: { members: number; organisations: number }) {
  const count = (number: number, one: string) =>
    `${number.toLocaleString('en-GB')} ${one}${number === 1 ? '' : 's'}`;
  return `${count(members, 'member')} in ${count(organisations, 'organisation')}.`;
}
