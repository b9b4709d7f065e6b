import { Link } from '@remix-run/react';
import { organisationPath, personPath } from '~/platform/paths';
import { Reading } from '~/ui/reading';
import { SummaryList, type SummaryRow } from '~/ui/summary-list';
import type { EventPage, PersonLine } from '../views';

/** When and where, how to get there, and who holds it. */
export function EventFacts({
  event,
  moreHref,
}: {
  event: EventPage;
  moreHref: (area: string) => string;
}) {
  const rows: Array<SummaryRow | null> = [
    { key: 'When', value: <time dateTime={event.startsAt}>{event.when}</time> },
    { key: 'Where', value: <Where event={event} /> },
    event.onlineLink === null
      ? null
      : {
          key: 'Online link',
          value: (
            <a href={event.onlineLink} rel="noreferrer">
              {event.onlineLink}
            </a>
          ),
        },
    html('How to get there', event.directionsHtml),
    html('Access', event.accessHtml),
    event.organiser === null
      ? null
      : {
          key: 'Held by',
          value: <Link to={organisationPath(event.organiser.slug)}>{event.organiser.name}</Link>,
        },
    event.hosts.length === 0
      ? null
      : {
          key: event.hosts.length === 1 ? 'Host' : 'Hosts',
          value: <People people={event.hosts} />,
        },
    event.serviceAreas.length === 0
      ? null
      : {
          key: 'About',
          value: event.serviceAreas.map(({ slug, name }, place) => (
            <span key={slug}>
              {place === 0 ? '' : ', '}
              <Link to={moreHref(slug)}>{name}</Link>
            </span>
          )),
        },
    event.repeats === '' ? null : { key: 'Repeats', value: event.repeats },
  ];
  return (
    <div className="pbc-facts">
      <SummaryList rows={rows.filter((row): row is SummaryRow => row !== null)} />
    </div>
  );
}

function html(key: string, text: string): SummaryRow | null {
  return text === '' ? null : { key, value: <Reading html={text} /> };
}

function Where({ event: { venue, address, town, where, online } }: { event: EventPage }) {
  const lines = [venue, ...address.split('\n'), town].filter(
    (line, index, all) => line.trim() !== '' && all.indexOf(line) === index,
  );
  if (lines.length === 0) return <>{where}</>;
  return (
    <>
      {lines.map((line, index) => (
        <span key={line}>
          {index === 0 ? null : <br />}
          {line}
        </span>
      ))}
      {online ? (
        <>
          <br />
          Also online
        </>
      ) : null}
    </>
  );
}

function People({ people }: { people: PersonLine[] }) {
  return (
    <>
      {people.map(({ id, name, organisation }, place) => (
        <span key={id ?? name}>
          {place === 0 ? null : <br />}
          {id === null ? name : <Link to={personPath(id)}>{name}</Link>}
          {organisation === '' ? '' : `, ${organisation}`}
        </span>
      ))}
    </>
  );
}
