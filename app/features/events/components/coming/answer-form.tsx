import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Details } from '~/ui/details';
import { useNow } from '~/ui/now';
import { Part } from '~/ui/part';
import { eventAddresses } from '../../addresses';
import { comingAddresses } from '../../coming/addresses';
import { isAskedDetails, sayClosed, sayLeft, sayStanding } from '../../coming/said';
import type { MyAnswer } from '../../coming/views';
import { AnswerButtons } from './answer-buttons';
import { DetailsForm } from './details-form';
import { OfferButtons } from './offer-buttons';

/** "Will you come?" on an event's page: the answer in one click, where one stands, and what follows from a yes. */
export function AnswerForm({ mine }: { mine: MyAnswer }) {
  const { slug, title, answer, place, closed } = mine;
  const now = useNow();
  const action = href(comingAddresses.answer, { slug });
  const from = href(eventAddresses.event, { slug });
  const standing = sayStanding(mine, now);
  const mayGetOne = place !== 'held' && place !== 'offered';
  return (
    <Part title={titleOf(closed)} id="will-you-come" print={false}>
      {standing === null ? null : (
        <p role="status">
          {standing}
          {mine.byName === null ? null : ` ${mine.byName} answered for you.`}
        </p>
      )}
      {closed === null ? (
        <>
          {mayGetOne ? <Left left={mine.left} /> : null}
          {place === 'offered' ? (
            <OfferButtons action={action} from={from} />
          ) : (
            <AnswerButtons action={action} from={from} title={title} answer={answer} />
          )}
          {answer !== null && isAskedDetails(mine) ? (
            <Details summary={whatIsAsked(mine)}>
              <DetailsForm
                action={action}
                from={from}
                answer={answer}
                details={mine}
                asked={mine.asked}
              />
            </Details>
          ) : null}
        </>
      ) : closed === 'over' ? null : (
        <p>{sayClosed(closed)}</p>
      )}
      <More mine={mine} />
    </Part>
  );
}

function titleOf(closed: MyAnswer['closed']): string {
  if (closed === 'over') return 'Who was there';
  return closed === 'cancelled' ? 'Who was coming' : 'Will you come?';
}

function Left({ left }: { left: number | null }) {
  const words = sayLeft(left);
  return words === null ? null : <p>{words}</p>;
}

function whatIsAsked({ asked }: MyAnswer): string {
  return asked === '' ? 'Food and access' : 'Food, access, and what you want out of it';
}

/** Where to go on from here. */
function More({ mine: { slug, coming, closed, may } }: { mine: MyAnswer }) {
  const who = closed === null ? 'Who comes' : 'Who had a place';
  return (
    <ul className="nhsuk-list">
      {may.seeComing && coming > 0 ? (
        <li>
          <Link to={href(comingAddresses.people, { slug })}>
            {who}: {coming === 1 ? '1 person' : `${coming} people`}
          </Link>
        </li>
      ) : null}
      {may.answerForOthers ? (
        <li>
          <Link to={href(comingAddresses.answerFor, { slug })}>Answer for a colleague</Link>
        </li>
      ) : null}
      {may.inviteGuests ? (
        <li>
          <Link to={href(comingAddresses.guests, { slug })}>Invite guests</Link>
        </li>
      ) : null}
    </ul>
  );
}
