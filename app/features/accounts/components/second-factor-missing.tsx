import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { InsetText } from '~/ui/inset-text';
import { accountAddresses } from '../addresses';

/** For whoever would look after the network, had they a second factor. */
export function SecondFactorMissing() {
  return (
    <InsetText>
      <p>
        To look after the network again,{' '}
        <Link to={href(accountAddresses.secondFactor, {})}>set up a second factor</Link>. Until then
        you see it as any member does.
      </p>
    </InsetText>
  );
}
