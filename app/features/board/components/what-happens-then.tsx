import { formatDay } from '~/platform/dates';
import { Panel } from '~/ui/panel';
import { Part } from '~/ui/part';
import { readersOf } from '../audience';

/**
 * Beside the form for a query: what becomes of it, and what must not stand in it.
 *
 * @param props.section where it will stand unless its asker chooses otherwise
 * @param props.by the day by which it must be answered, or goes to an agent
 */
export function WhatHappensThen({
  section,
  by,
}: {
  section: { name: string; audience: string };
  by: string;
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
            It goes to the agent for its subject, who has to answer by a date. You see every step.
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
