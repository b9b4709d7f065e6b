import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { comingAddresses } from '~/features/events/coming/addresses';
import { GuestRows } from '~/features/events/components/coming/guest-rows';
import {
  answerForGuest,
  inviteAgain,
  inviteGuests,
  listGuests,
  removeGuest,
} from '~/features/events/coming/guests.server';
import { KEPT_DAYS } from '~/features/events/coming/limits';
import { sayOutcomeFor } from '~/features/events/coming/said';
import { guestsForm } from '~/features/events/coming/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';
import { Textarea } from '~/ui/textarea';

export const meta = titled('Guests');

export const loader = page(comingAddresses.guests, async ({ actor, params }) => {
  const slug = params.slug ?? '';
  return { slug, ...(await listGuests(actor, slug)), formKey: newFormKey(actor) };
});

export const action = act(comingAddresses.guests, guestsForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  const here = href(comingAddresses.guests, { slug });
  switch (input.deed) {
    case 'invite': {
      const count = await inviteGuests(actor, slug, input);
      return goTo(here, count === 1 ? 'The guest is invited.' : `${count} guests are invited.`);
    }
    case 'answer':
      return goTo(here, sayOutcomeFor('The guest', await answerForGuest(actor, slug, input)));
    case 'invite-again':
      await inviteAgain(actor, slug, input.guest);
      return goTo(here, 'The guest is written to again.');
    case 'remove':
      await removeGuest(actor, slug, input.guest);
      return goTo(here, 'The guest is taken off the list. They are not told.');
  }
});

export default function GuestsPage() {
  const { slug, title, guests, mayInvite, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb trail={[{ to: href(eventAddresses.event, { slug }), text: title }]} />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <PageHeader
          title="Guests"
          lede={`People who have no account. Each is sent a link of their own. Their addresses are deleted ${KEPT_DAYS} days after the event.`}
        />
        {mayInvite ? (
          <Form method="post" noValidate>
            <input type="hidden" name="deed" value="invite" />
            <input type="hidden" name="idempotencyKey" value={formKey} />
            <Textarea
              name="guests"
              label="Whom do you invite?"
              hint="One guest a line: name, email address, organisation. Like: Ida Marsh, ida@example.org, Fen Hospice"
              rows={4}
              defaultValue={String(refusal?.typed.guests ?? '')}
              error={refusal?.errors.guests}
            />
            <Button>Invite them</Button>
          </Form>
        ) : (
          <p>This event takes no answers, so nobody can be invited.</p>
        )}
        {guests.length === 0 ? null : (
          <Part title={`Invited, ${guests.length}`}>
            <GuestRows guests={guests} mayAct={mayInvite} />
          </Part>
        )}
      </PageBody>
    </>
  );
}
