import type { ReactNode } from 'react';
import { londonDay } from '~/platform/calendar/days';
import { Icon } from '~/ui/icons';
import { useNow } from '~/ui/now';
import type { Standing } from '../seen/standing';
import { trackOf, type Asked, type TrackStep } from '../seen/track';
import { isOverdue, ownershipOf, type Ownership } from '../seen/words';
import { StandingTag } from './standing-tag';

/**
 * Where a query stands: its way as a line, then who owns it, by when, and what happens if nothing comes.
 *
 * @param props.asked what the line says of the query itself
 * @param props.children what the reader may do about it, and every step
 */
export function StandingStrip({
  standing,
  asked,
  children,
}: {
  standing: Standing;
  asked: Asked;
  children?: ReactNode;
}) {
  const now = useNow();
  const today = londonDay(now);
  const ownership = ownershipOf(standing, today);
  return (
    <section className={trackClass(standing, today)} aria-labelledby="where-it-stands">
      <header>
        <h2 id="where-it-stands">Where this query stands</h2>
        <StandingTag standing={standing} replies={asked.replies} />
      </header>
      <ol className="pbc-steps">
        {trackOf(standing, asked, now).map((step) => (
          <Step key={step.title} {...step} />
        ))}
      </ol>
      {ownership ? <Owner {...ownership} /> : null}
      {children}
    </section>
  );
}

function trackClass(standing: Standing, today: ReturnType<typeof londonDay>): string {
  if (standing.state === 'answered' || standing.state === 'unconfirmed') {
    return 'pbc-track is-answered';
  }
  return isOverdue(standing, today) ? 'pbc-track is-overdue' : 'pbc-track';
}

const marks = { done: 'tick', now: 'clock', next: 'query' } as const;
const words = { done: 'Done: ', now: 'Now: ', next: 'To come: ' };

function Step({ title, text, state }: TrackStep) {
  return (
    <li className={`is-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
      <span className="step-mark">
        <Icon name={marks[state]} />
      </span>
      <b>
        <span className="nhsuk-u-visually-hidden">{words[state]}</span>
        {title}
      </b>
      {text}
    </li>
  );
}

function Owner({ owner, by, otherwise }: Ownership) {
  return (
    <dl className="pbc-own">
      <div>
        <dt>Who owns it</dt>
        <dd>
          {owner.name}
          <small>{owner.note}</small>
        </dd>
      </div>
      {by ? (
        <div>
          <dt>By when</dt>
          <dd>
            {by.day}
            <small>{by.note}</small>
          </dd>
        </div>
      ) : null}
      <div>
        <dt>If nothing comes</dt>
        <dd>
          {otherwise.who}
          <small>{otherwise.note}</small>
        </dd>
      </div>
    </dl>
  );
}
