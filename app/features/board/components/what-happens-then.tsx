import { Panel } from '~/ui/panel';
import { Part } from '~/ui/part';

/** Beside the form for a query: what becomes of it, and what must not stand in it. */
export function WhatHappensThen() {
  return (
    <>
      <Panel title="What happens then">
        <ol className="pbc-rows is-tight">
          <li>
            <b>Straight away</b>
            <br />
            Your query stands at the top of its section, marked unanswered, for every member to see.
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
            It stays among the open queries that members are asked to help with.
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
