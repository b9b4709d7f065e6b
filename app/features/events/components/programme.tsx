import { Link } from '@remix-run/react';
import { formatMinutes } from '~/platform/calendar/times';
import { formatDay } from '~/platform/dates';
import { personPath } from '~/platform/paths';
import { Meta } from '~/ui/meta';
import { Reading } from '~/ui/reading';
import type { ProgrammeDay, SessionView, SpeakerView } from '../views';

/**
 * The programme, day by day.
 *
 * @param props.askHref where questions to a part’s speakers are asked, by their code; left out, no way is shown
 * @param props.changeHref where a part is changed, for whoever may change it
 */
export function Programme({
  days,
  askHref,
  changeHref,
}: {
  days: ProgrammeDay[];
  askHref?: (code: string) => string;
  changeHref?: (session: string) => string;
}) {
  return (
    <>
      {days.map(({ day, sessions }) => (
        <div key={day} className="pbc-programme">
          {days.length > 1 ? <h3>{formatDay(day)}</h3> : null}
          <ol role="list" aria-label={`Programme of ${formatDay(day)}`}>
            {sessions.map((session) => (
              <li key={session.id} className={session.kind === 'break' ? 'is-break' : undefined}>
                <p className="pbc-programme__time">
                  {formatMinutes(session.startsMinutes)} to {formatMinutes(session.endsMinutes)}
                </p>
                <Part session={session} askHref={askHref} changeHref={changeHref} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

function Part({
  session: { id, title, aboutHtml, room, speakers, questions },
  askHref,
  changeHref,
}: {
  session: SessionView;
  askHref?: (code: string) => string;
  changeHref?: (session: string) => string;
}) {
  return (
    <div>
      <p className="pbc-programme__title">
        {changeHref ? <Link to={changeHref(id)}>{title}</Link> : title}
      </p>
      {room !== '' || speakers.length > 0 ? (
        <Meta>
          {room}
          {speakers.length > 0 ? <Speakers speakers={speakers} /> : null}
        </Meta>
      ) : null}
      {aboutHtml === '' ? null : <Reading html={aboutHtml} />}
      {questions === null || !askHref ? null : (
        <p className="pbc-no-print">
          <Link to={askHref(questions)}>Questions: ask, vote, and what became of them</Link>
        </p>
      )}
    </div>
  );
}

function Speakers({ speakers }: { speakers: SpeakerView[] }) {
  return (
    <>
      {speakers.map((speaker, place) => (
        <span key={speaker.speakerId}>
          {place === 0 ? '' : '; '}
          {speaker.id === null ? (
            speaker.name
          ) : (
            <Link to={personPath(speaker.id)}>{speaker.name}</Link>
          )}
          {speaker.organisation === '' ? '' : `, ${speaker.organisation}`}
        </span>
      ))}
    </>
  );
}
