import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { ButtonLink, Buttons } from '~/ui/button';
import { Part } from '~/ui/part';
import { networkAddresses } from '../addresses';
import { setUpSteps, stepTitles, type SetUpView } from '../set-up';

/** What a new network still lacks, and afterwards what to do with it. */
export function SetUpPart({ data: { next } }: { data: SetUpView }) {
  if (next === null) return <WhatNext />;
  const number = setUpSteps.indexOf(next) + 1;
  return (
    <Part title="Set up the network">
      <p>
        Step {number} of {setUpSteps.length} is next: {stepTitles[next].toLowerCase()}. It takes a
        minute, and you can change all of it later.
      </p>
      <Buttons>
        <ButtonLink to={href(networkAddresses.setUp, {})}>Go on with the set-up</ButtonLink>
      </Buttons>
    </Part>
  );
}

function WhatNext() {
  return (
    <Part title="What to do next">
      <ul className="pbc-rows">
        <li>
          <Link to="/board">Ask the first query</Link>, so that nobody comes to an empty board.
        </li>
        <li>
          <Link to="/network/settings/agents">Name an agent</Link> who answers what the network
          cannot.
        </li>
        <li>
          <Link to="/network/settings">Look through the settings</Link>: working-day limits, trusted
          mail domains, the words of mails.
        </li>
      </ul>
    </Part>
  );
}
