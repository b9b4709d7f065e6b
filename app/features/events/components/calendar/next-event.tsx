import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { formatDate } from '~/platform/dates';
import { HiddenText } from '~/ui/hidden-text';
import { Part } from '~/ui/part';
import { eventAddresses } from '../../addresses';
import { calendarHref } from '../../calendar/calendar-query';
import type { NextEvent } from '../../calendar/views';
import { comingAddresses } from '../../coming/addresses';
import { sayOwnAnswer } from '../../own-answer';
import { sayHours, sayWhen } from '../../when';
import { AnswerButtons } from '../coming/answer-buttons';

/** The next event on the home page, with one's answer in one click. */
export function NextEventPart({ data: event }: { data: NextEvent }) {
  const { slug, title, kind, mine } = event;
  const [weekday = '', day, month = ''] = formatDate(event.startsAt).split(' ');
  const place = [event.venue, event.town].filter((part) => part !== '').join(', ');
  const isOneDay = formatDate(event.startsAt) === formatDate(event.endsAt);
  return (
    <Part title="Next event" link={{ to: calendarHref({}), text: 'All events' }}>
      <div className="pbc-when">
        <p className="day" aria-hidden="true">
          <small>{month.slice(0, 3)}</small>
          <b>{day}</b>
          <span>{weekday.slice(0, 3)}</span>
        </p>
        <div>
          <h3>
            <Link to={href(eventAddresses.event, { slug })}>{title}</Link>
          </h3>
          <p className="pbc-meta">
            <HiddenText>{isOneDay ? `${formatDate(event.startsAt)}, ` : ''}</HiddenText>
            {isOneDay ? sayHours(event) : sayWhen(event)}
            {place === '' ? null : (
              <>
                <br />
                {place}
              </>
            )}
            <br />
            {kind}
          </p>
        </div>
      </div>
      <AnswerButtons
        action={href(comingAddresses.answer, { slug })}
        from="/"
        title={title}
        answer={mine?.answer ?? null}
      />
      <p className="pbc-meta" role="status">
        {mine ? sayOwnAnswer(mine) : 'Are you coming?'}
      </p>
    </Part>
  );
}
