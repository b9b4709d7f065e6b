import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { signInRulesForm } from '~/features/accounts/schema';
import {
  askSecondFactorOfWebmasters,
  viewSignInRules,
} from '~/features/accounts/second-factor/rules.server';
import { SettingsPage } from '~/features/settings/components/settings-page';
import { settingsAddresses } from '~/features/settings/addresses';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { Checkbox } from '~/ui/checkboxes';
import { ErrorSummary } from '~/ui/error-summary';

export const meta = titled('Signing in');

export const loader = page(accountAddresses.signInRules, ({ actor }) => viewSignInRules(actor));

export const action = act(
  accountAddresses.signInRules,
  signInRulesForm,
  async ({ actor, input }) => {
    await askSecondFactorOfWebmasters(actor, input.required);
    return goTo(href(settingsAddresses.settings, {}), 'The changes are saved.');
  },
);

export default function SignInRules() {
  const { required, mayChange, has } = useLoaderData<typeof loader>();
  const errors = useActionData<Refusal>()?.errors;
  const refused = errors !== undefined;
  return (
    <SettingsPage>
      <ErrorSummary errors={errors} />
      <h1>Signing in</h1>
      <p>
        Whoever looks after the network sees and changes more than others. With a second factor, a
        password that somebody has learned is not enough to act in their name.
      </p>
      {mayChange ? (
        <Form method="post" noValidate>
          <Checkbox
            name="required"
            label="Whoever looks after the network signs in with a second factor"
            hint="Deputies too. Those who have none see the network as any member does, until they have set one up."
            defaultChecked={required || refused}
            error={errors?.required}
          />
          {has ? null : (
            <p>
              You have none yet:{' '}
              <Link to={href(accountAddresses.secondFactor, {})}>set up a second factor</Link>{' '}
              first.
            </p>
          )}
          <Buttons>
            <Button>Save the changes</Button>
          </Buttons>
        </Form>
      ) : (
        <p>
          {required ? 'It is asked of whoever looks after the network.' : 'It is asked of nobody.'}{' '}
          A deputy cannot change this.
        </p>
      )}
    </SettingsPage>
  );
}
