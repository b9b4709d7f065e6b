import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { formatDay } from '~/platform/dates';
import { Part } from '~/ui/part';
import { evaluationAddresses } from '../addresses';
import type { WaitingAfterEvents as Waiting } from '../home.server';
import { intentionAddresses } from '../intentions/addresses';

/** On the home page: an evaluation to answer, and what one meant to do by now. */
export function WaitingAfterEvents({ data }: { data: Waiting }) {
  const { evaluations, intentions } = data;
  return (
    <Part title="After your events">
      <ul className="pbc-rows" role="list" aria-label="After your events">
        {evaluations.map(({ slug, title, closesOn }) => (
          <li key={slug}>
            <h3>
              <Link to={href(evaluationAddresses.form, { slug })}>
                What did you think of “{title}”?
              </Link>
            </h3>
            <p className="pbc-meta">A few questions, until {formatDay(closesOn)}</p>
          </li>
        ))}
        {intentions.map(({ id, body, remindOn }) => (
          <li key={id}>
            <h3>
              <Link to={href(intentionAddresses.mine, {})}>You meant to: {body}</Link>
            </h3>
            <p className="pbc-meta">You chose {formatDay(remindOn)}. Only you see this here.</p>
          </li>
        ))}
      </ul>
    </Part>
  );
}
