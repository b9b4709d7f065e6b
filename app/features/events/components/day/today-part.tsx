import { Link } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { href } from '~/platform/addresses';
import { londonDay } from '~/platform/calendar/days';
import { formatMinutes, minutesInLondon } from '~/platform/calendar/times';
import { browserMoment } from '~/platform/dates';
import { livePath } from '~/platform/paths';
import { ButtonLink, Buttons } from '~/ui/button';
import { useNow } from '~/ui/now';
import { Part } from '~/ui/part';
import { eventAddresses } from '../../addresses';
import { dayAddresses } from '../../day/addresses';
import { findNowNext } from '../../day/now-next';
import type { TodayEvent } from '../../day/today.server';
import type { SessionView } from '../../views';
import { useLiveEvent } from '../use-live-event';

const OFTEN_MILLISECONDS = 30_000;

/** The page’s moment, and on from there as time goes by: the page says what is on without being loaded again. */
function useMoment(): string {
  const loaded = useNow();
  const [moment, setMoment] = useState(loaded);
  useEffect(() => {
    setMoment(loaded);
    const millisecondsOf = (at: string) => new Date(at).getTime();
    // The network's time plus what has gone by here: the clock of a phone may be wrong.
    const ahead = millisecondsOf(loaded) - millisecondsOf(browserMoment());
    const timer = setInterval(
      () => setMoment(new Date(millisecondsOf(browserMoment()) + ahead).toISOString()),
      OFTEN_MILLISECONDS,
    );
    return () => clearInterval(timer);
  }, [loaded]);
  return moment;
}

/** What is different on home then: who answers is not shown there. */
const SHOWN = ['events.changed', 'events.cancelled'];

/** On the day, home is the event: what is on, what comes next, where, and asking. */
export function TodayPart({ data: events }: { data: TodayEvent[] }) {
  const moment = useMoment();
  return (
    <>
      {events
        .filter(({ endsAt }) => moment < endsAt)
        .map((event) => (
          <Today key={event.id} event={event} moment={moment} />
        ))}
    </>
  );
}

function Today({ event, moment }: { event: TodayEvent; moment: string }) {
  useLiveEvent(event, SHOWN);
  const { slug, title, hours, where, directions, onlineLink, programme, here, may } = event;
  const { now, next } = findNowNext(
    programme?.day === londonDay(moment) ? programme.sessions : [],
    minutesInLondon(moment),
  );
  return (
    <Part
      title={`Today: ${title}`}
      link={{ to: href(eventAddresses.event, { slug }), text: 'Programme and papers' }}
    >
      <dl className="pbc-today">
        {now.length === 0 ? null : <On title="Now" sessions={now} />}
        {next.length === 0 ? null : <On title="Next" sessions={next} />}
        <div>
          <dt>Where</dt>
          <dd>
            {hours}, {where}
            {directions === '' ? null : <p className="pbc-meta">{directions}</p>}
            {onlineLink === null ? null : (
              <p>
                <a href={onlineLink} rel="noreferrer">
                  Join online
                </a>
              </p>
            )}
          </dd>
        </div>
      </dl>
      <Buttons>
        {here || moment < event.startsAt ? null : (
          <ButtonLink small variant="secondary" to={href(dayAddresses.here, { slug })}>
            I am here
          </ButtonLink>
        )}
        {may.takeAttendance ? (
          <ButtonLink small variant="secondary" to={href(dayAddresses.attendance, { slug })}>
            Who is here
          </ButtonLink>
        ) : null}
      </Buttons>
    </Part>
  );
}

function On({ title, sessions }: { title: string; sessions: SessionView[] }) {
  return (
    <div>
      <dt>{title}</dt>
      {sessions.map(
        ({ id, startsMinutes, endsMinutes, title: what, room, speakers, questions }) => (
          <dd key={id}>
            {formatMinutes(startsMinutes)} to {formatMinutes(endsMinutes)}: <b>{what}</b>
            {room === '' ? '' : `, ${room}`}
            {speakers.length === 0 ? '' : `, ${speakers.map(({ name }) => name).join(', ')}`}
            {questions === null ? null : (
              <p>
                <Link to={livePath(questions)}>Ask a question</Link>
              </p>
            )}
          </dd>
        ),
      )}
    </div>
  );
}
