import { href, SIGN_IN_PATH } from '~/platform/addresses';
import { JOIN_PATH } from '~/platform/paths';
import { ButtonLink, Buttons } from '~/ui/button';
import { Band } from '~/ui/band';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';
import { Link } from '@remix-run/react';
import { networkAddresses } from '../addresses';

/** What a stranger sees: what this is, whose it is, and the way in. */
export function FrontPage() {
  return (
    <>
      <Band>
        <h1>People who commission care together</h1>
        <p className="pbc-lede">
          In practice-based commissioning (PbC) groups of general practices redesign local services.
          This is where the groups of a region find each other, ask each other, and do not start
          from nothing.
        </p>
        <Buttons>
          <ButtonLink to={SIGN_IN_PATH}>Sign in</ButtonLink>
          <ButtonLink variant="secondary" to={JOIN_PATH}>
            Ask to join
          </ButtonLink>
        </Buttons>
      </Band>
      <PageBody>
        <div className="pbc-pairs">
          <Part title="Ask somebody who has done it">
            <p>
              Post a query in one sentence. Clinicians and managers across the region see it and
              answer, and every query shows whether it has been answered.
            </p>
          </Part>
          <Part title="Clinical and management debate, each in its place">
            <p>
              Two sections keep pathways and prescribing apart from budgets and contracts. A query
              that belongs to both can stand in both.
            </p>
          </Part>
          <Part title="Owned by the clusters">
            <p>
              The network belongs to its PbC clusters. Primary care trusts and the strategic health
              authority take part and answer; they carry a badge and have no more rights than
              anybody else. It is not an NHS website.
            </p>
          </Part>
          <Part title="Joining">
            <p>
              Members are practices, clusters and those who work with them. You are invited by the
              webmaster or the steering group, or you <Link to={JOIN_PATH}>ask to join</Link>. More
              is on the <Link to={href(networkAddresses.help, {})}>help page</Link>.
            </p>
          </Part>
        </div>
      </PageBody>
    </>
  );
}
