import { formatDay } from '~/platform/dates';
import { Panel } from '~/ui/panel';
import { Part } from '~/ui/part';
import { readersOf } from '../../audience';
import type { Promised } from '../../writing/promise.server';

/**
 * Beside the form for a query: what becomes of it, and what must not stand in it.
 *
 * @param props.section where it will stand unless its asker chooses otherwise
 * @param props.promised what becomes of it when nobody answers
 */
export function WhatHappensThen({
  section,
  promised: { by, agent, answerBy },
}: {
  section: { name: string; audience: string };
  promised: Promised;
}) {
  return (
    <>
      <Panel title="What happens then">
        <ol className="pbc-rows is-tight">
          <li>
            <b>Straight away</b>
            <br />
            Your query stands at the top of {section.name}, marked unanswered. {readersOf(section)}{' '}
            can see it. Whom you ask or name is told.
          </li>
          <li>
            <b>When somebody replies</b>
            <br />
            It appears on the page at once, and on your home page until you say whether it answered
            you.
          </li>
          <li>
            <b>If nobody has answered by {formatDay(by)}</b>
            <br />
            It goes to {agent ? `${agent.name}, ${agent.organisation}` : 'the steering group'}, or
            to the agent for its subject, who has until {formatDay(answerBy)} to answer. You see
            every step.
            {section.audience === 'member' ? '' : ' An agent reads it, whoever it is for.'}
          </li>
        </ol>
      </Panel>
      <Part title="Write about patients in general only">
        <p className="pbc-dense">
          Leave out names, numbers and anything that points to one person. If one slips through,
          edit or delete what you wrote, or ring the webmaster.
        </p>
      </Part>
    </>
  );
}
