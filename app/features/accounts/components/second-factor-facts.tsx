import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { SummaryList } from '~/ui/summary-list';
import { When } from '~/ui/when';
import { accountAddresses } from '../addresses';
import type { SecondFactorView } from '../views';

/** A second factor that is in use, and what can be done about it. */
export function SecondFactorFacts({
  since,
  codesMade,
  codesLeft,
  required,
}: SecondFactorView & { since: string }) {
  return (
    <>
      <SummaryList
        rows={[
          {
            key: 'Codes from your phone',
            value: (
              <>
                Asked for since <When at={since} style="date" />
              </>
            ),
            actions: [
              {
                to: href(accountAddresses.turnOffSecondFactor, {}),
                text: 'Turn off',
                hiddenText: 'your second factor',
              },
            ],
          },
          {
            key: 'Recovery codes',
            value: `Made ${codesMade}, ${codesLeft} left`,
            actions: [
              {
                to: href(accountAddresses.recoveryCodes, {}),
                text: 'Make new ones',
                hiddenText: 'in place of your recovery codes',
              },
            ],
          },
        ]}
      />
      {codesLeft < 3 ? (
        <p>
          Without your phone and without a recovery code you cannot sign in.{' '}
          <Link to={href(accountAddresses.recoveryCodes, {})}>Make new codes</Link> now.
        </p>
      ) : null}
      {required ? <p>Whoever looks after the network has to have one.</p> : null}
      <p>To use another phone, turn it off and set it up again with the new one.</p>
    </>
  );
}
