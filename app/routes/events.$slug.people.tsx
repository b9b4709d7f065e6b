import { useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { comingAddresses } from '~/features/events/coming/addresses';
import { findPeople } from '~/features/events/coming/seen.server';
import type { PeoplePage } from '~/features/events/coming/views';
import { PeopleLists } from '~/features/events/components/coming/people-lists';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { PageBody } from '~/ui/page-body';

export const meta = titled<PeoplePage>(({ title }) => `Who comes: ${title}`);

export const loader = page(comingAddresses.people, ({ actor, params }) =>
  findPeople(actor, params.slug ?? ''),
);

export default function People() {
  const people = useLoaderData<typeof loader>();
  const { slug, title, may } = people;
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(eventAddresses.event, { slug }), text: title, back: 'the event' }]}
      />
      <PageBody narrow>
        <h1>Who comes</h1>
        <p className="pbc-print-only">{title}</p>
        <PeopleLists people={people} />
        {may.run ? (
          <p className="pbc-no-print">
            <a href={href(comingAddresses.peopleSpreadsheet, { slug })}>
              All of them as a spreadsheet (CSV)
            </a>
          </p>
        ) : null}
      </PageBody>
    </>
  );
}
