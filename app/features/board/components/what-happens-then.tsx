import { Panel } from '~/ui/panel';
import { Part } from '~/ui/part';
import { readersOf } from '../audience';

/**
 * Beside the form for a query: what becomes of it, and what must not stand in it.
 *
 * @param props.section where it will stand unless its asker chooses otherwise
 */
export function WhatHappensThen({ section }: { section: { name: string; audience: string } }) {
  return (
    <>
      <Panel title="What happens then">
        <ol className="pbc-rows is-tight">
          <li>
            <b>Straight away</b>
            <br />
            Your query stands at the top of {section.name}, marked unanswered. {readersOf(section)}{' '}
            can see it.
          </li>
          <li>
            <b>When somebody replies</b>
            <br />
            It appears on the page at once, and on your home page until you say whether it answered
            you.
          </li>
          <li>
            <b>Until then</b>
            <br />
            It stays among the open queries that wait for somebody to help.
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
