import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { formatDay } from '~/platform/dates';
import { Part } from '~/ui/part';
import { evaluationAddresses } from '../addresses';
import type { EvaluationOfEvent } from '../event-part.server';
import { sayAnswered } from '../views';
import { intentionAddresses } from '../intentions/addresses';

/** On an event's page: what its reader can say of it, what they will do, and what came of the evaluation. */
export function EvaluationPart({ slug, part }: { slug: string; part: EvaluationOfEvent }) {
  const { evaluation, mayAnswer, mayRun, mayIntend, intentions } = part;
  return (
    <Part title="What people thought, and will do" id="evaluation" print={false}>
      {mayAnswer && evaluation?.open ? (
        <p>
          <Link to={href(evaluationAddresses.form, { slug })}>Say what you thought of it</Link>,
          until {formatDay(evaluation.closesOn)}
        </p>
      ) : null}
      {mayIntend ? (
        <p>
          <Link to={href(intentionAddresses.ofEvent, { slug })}>What I will do</Link>
          {intentions === 0
            ? ': for you alone, unless you share it'
            : `: you wrote down ${intentions}`}
        </p>
      ) : null}
      {mayRun && evaluation === null ? (
        <p>
          <Link to={href(evaluationAddresses.setUp, { slug })}>Open the evaluation</Link>: ask those
          who were there
        </p>
      ) : null}
      {mayRun && evaluation !== null ? (
        <p>
          <Link to={href(evaluationAddresses.results, { slug })}>Results of the evaluation</Link>:{' '}
          {sayAnswered(evaluation)} ·{' '}
          <Link to={href(evaluationAddresses.setUp, { slug })}>Change it</Link>
        </p>
      ) : null}
    </Part>
  );
}
