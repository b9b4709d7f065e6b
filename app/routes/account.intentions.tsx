import { useActionData, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { OwnIntentions } from '~/features/evaluation/components/intentions/own-intentions';
import { intentionAddresses } from '~/features/evaluation/intentions/addresses';
import { changeIntention, doWithIntention } from '~/features/evaluation/intentions/deeds.server';
import { ownIntentionForm } from '~/features/evaluation/intentions/forms';
import { listMine } from '~/features/evaluation/intentions/list.server';
import { sayDone } from '~/features/evaluation/intentions/words';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';

export const meta = titled('What I will do');

export const loader = page(intentionAddresses.mine, async ({ actor }) => ({
  ...(await listMine(actor)),
  formKey: newFormKey(actor),
}));

export const action = act(intentionAddresses.mine, ownIntentionForm, async ({ actor, input }) => {
  if (input.deed === 'change') await changeIntention(actor, input.id, input);
  else await doWithIntention(actor, input.id, input.deed);
  return goTo(href(intentionAddresses.mine, {}), sayDone(input.deed));
});

export default function MyIntentions() {
  const { mine, usualDay, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(accountAddresses.account, {}), text: 'Your account', back: 'your account' },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>What I will do</h1>
        <p>
          What you wrote down after events. Nobody else sees it, unless you shared it with those who
          were there.
        </p>
        {mine.length === 0 ? (
          <p>You have written nothing down. You can do so on the page of an event you attend.</p>
        ) : (
          <Part title="What you wrote down">
            <OwnIntentions
              intentions={mine}
              refusal={refusal}
              formKey={formKey}
              usualDay={usualDay}
              withEvent
            />
          </Part>
        )}
      </PageBody>
    </>
  );
}
