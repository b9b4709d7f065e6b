import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import {
  askForEmail,
  findEmailChangeOf,
  stopOwnEmailChange,
} from '~/features/accounts/email-change.server';
import { findAccount } from '~/features/accounts/people.server';
import { changeEmailForm } from '~/features/accounts/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';
import { PasswordInput } from '~/ui/password-input';
import { SummaryList } from '~/ui/summary-list';
import { TextInput } from '~/ui/text-input';

export const meta = titled('Change your email address');

const account = href(accountAddresses.account, {});

export const loader = page(accountAddresses.changeEmail, async ({ actor }) => ({
  email: (await findAccount(actor)).email,
  asked: await findEmailChangeOf(actor.id),
}));

export const action = act(
  accountAddresses.changeEmail,
  changeEmailForm,
  async ({ actor, input, visit }) => {
    const here = href(accountAddresses.changeEmail, {});
    if (input.deed === 'stop') {
      await stopOwnEmailChange(actor);
      return goTo(here, 'Your email address stays as it is.');
    }
    await askForEmail(actor, input, visit.address);
    return goTo(here, {
      notice: 'Emails are on their way to both addresses. Open the link in each.',
    });
  },
);

export default function ChangeEmail() {
  const { email, asked } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const errors = refusal?.errors;
  return (
    <>
      <Breadcrumb trail={[{ to: account, text: 'Your account', back: 'your account' }]} />
      <PageBody narrow>
        <ErrorSummary errors={errors} />
        <h1>Change your email address</h1>
        <p>
          Your email address is <b>{email}</b>. You sign in with it, and the network writes to it.
        </p>
        {asked ? <UnderWay asked={asked} /> : null}
        <p>
          We write to your present address and to the new one, and change it when both have said
          yes. If you cannot read mail at the present one any more, ask the webmaster to confirm it
          for you.
        </p>
        <Form method="post" noValidate>
          <input type="hidden" name="deed" value="ask" />
          <TextInput
            name="newEmail"
            label="New email address"
            type="email"
            autoComplete="email"
            spellCheck={false}
            defaultValue={String(refusal?.typed.newEmail ?? '')}
            error={errors?.newEmail}
          />
          <PasswordInput
            name="password"
            label="Your password"
            autoComplete="current-password"
            error={errors?.password}
          />
          <Buttons>
            <Button>Send the emails</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}

function UnderWay({ asked }: { asked: { newEmail: string; old: boolean; new: boolean } }) {
  const state = (yes: boolean) => (yes ? 'Confirmed' : 'Not confirmed yet');
  return (
    <Part title="A change is under way" id="under-way">
      <SummaryList
        rows={[
          { key: 'New email address', value: asked.newEmail },
          { key: 'At the present address', value: state(asked.old) },
          { key: 'At the new address', value: state(asked.new) },
        ]}
      />
      <Form method="post">
        <input type="hidden" name="deed" value="stop" />
        <Buttons>
          <Button variant="secondary">Stop this change</Button>
        </Buttons>
      </Form>
    </Part>
  );
}
