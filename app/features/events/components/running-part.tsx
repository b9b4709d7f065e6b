import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Part } from '~/ui/part';
import { eventAddresses } from '../addresses';
import { dayAddresses } from '../day/addresses';
import type { EventPage } from '../views';

/** What those who run an event can do with it. */
export function RunningPart({ event: { slug, state, over, may } }: { event: EventPage }) {
  if (!may.change && !may.copy) return null;
  return (
    <Part title={may.change ? 'For who runs it' : 'Hold it elsewhere'} print={false}>
      <ul className="pbc-rows is-tight" role="list">
        {may.change ? (
          <>
            <Row to={`${href(eventAddresses.needs, {})}#${slug}`}>What it still needs</Row>
            <Row to={href(eventAddresses.edit, { slug })}>Change the event</Row>
            <Row to={href(eventAddresses.programme, { slug })}>Programme and speakers</Row>
            <Row to={href(eventAddresses.papers, { slug }, { when: 'before' })}>
              Papers to read before
            </Row>
            <Row to={href(eventAddresses.papers, { slug }, { when: 'after' })}>
              Papers from the day
            </Row>
            <Row to={href(eventAddresses.hosts, { slug })}>Hosts and note-takers</Row>
            <Row to={href(eventAddresses.repeat, { slug })}>Repeat it</Row>
          </>
        ) : null}
        {may.copy ? (
          <Row to={href(eventAddresses.copy, { slug })}>Copy it to another day or venue</Row>
        ) : null}
        {may.takeAttendance ? (
          <Row to={href(dayAddresses.attendance, { slug })}>Who is here</Row>
        ) : null}
        {may.run && state === 'published' && !over ? (
          <Row to={href(dayAddresses.code, { slug })}>The code for the wall</Row>
        ) : null}
        {may.cancel ? <Row to={href(eventAddresses.cancel, { slug })}>Cancel it</Row> : null}
      </ul>
    </Part>
  );
}

function Row({ to, children }: { to: string; children: string }) {
  return (
    <li>
      <Link to={to}>{children}</Link>
    </li>
  );
}
