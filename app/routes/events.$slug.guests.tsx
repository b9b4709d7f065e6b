import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { comingAddresses } from '~/features/events/coming/addresses';
import { guestsPageForm } from '~/features/events/coming/forms';
import { inviteGuests, removeGuest } from '~/features/events/coming/guests.server';
import { findPeople } from '~/features/events/coming/seen.server';
import { href } from '~/platform/addresses';
import { authorize } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';
import { Textarea } from '~/ui/textarea';

export const meta = titled('Guests');

export const loader = page(comingAddresses.guests, async ({ actor, params }) => {
  const people = await findPeople(actor, params.slug ?? '');
  authorize(people.may.run);
  const { slug, title, held, offered, waiting, maybe, no, invited, may } = people;
  const guests = [...invited, ...held, ...offered, ...waiting, ...maybe, ...no].filter(
    ({ guest }) => guest,
  );
  return { slug, title, guests, mayInvite: may.inviteGuests };
});

export const action = act(
  comingAddresses.guests,
  guestsPageForm,
  async ({ actor, params, input }) => {
    const slug = params.slug ?? '';
    const here = href(comingAddresses.guests, { slug });
    if (input.deed === 'remove') {
      await removeGuest(actor, slug, input.guest);
      return goTo(here, 'They are taken off the list. Their link works no more.');
    }
    await inviteGuests(actor, slug, input.guests);
    return goTo(
      here,
      input.guests.length === 1
        ? 'The guest is sent their link.'
        : 'The guests are sent their links.',
    );
  },
);

export default function Guests() {
  const { slug, title, guests, mayInvite } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(eventAddresses.event, { slug }), text: title, back: 'the event' },
          { to: href(comingAddresses.people, { slug }), text: 'Who comes' },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Guests</h1>
        <p>
          A guest has no account. Each is sent a link of their own, by which they answer and see
          where to go. How they are reached is deleted 30 days after the event.
        </p>
        {mayInvite ? (
          <Form method="post" noValidate>
            <input type="hidden" name="deed" value="invite" />
            <Textarea
              name="guests"
              label="Whom do you invite?"
              hint="One a line: name, email address, organisation. For example: Jo Marsh, jo@example.org, Fenland Hospital"
              rows={5}
              defaultValue={String(refusal?.typed.guests ?? '')}
              error={refusal?.errors.guests}
            />
            <Buttons>
              <Button>Send the links</Button>
            </Buttons>
          </Form>
        ) : null}
        {guests.length === 0 ? null : (
          <Part title="Invited">
            <ul className="pbc-rows is-tight" role="list" aria-label="Guests">
              {guests.map(({ answerId, name, organisation, answer, place }) => (
                <li key={answerId} className="pbc-person-line">
                  <div>
                    {name}
                    <Meta>
                      {organisation}
                      {answer === 'invited' ? 'Has not answered' : `Answered ${answer}`}
                      {place === 'waiting' ? 'Waits for a place' : ''}
                    </Meta>
                  </div>
                  <Form method="post">
                    <input type="hidden" name="guest" value={answerId} />
                    <Button small variant="secondary" name="deed" value="remove">
                      Take off the list
                      <HiddenText>: {name}</HiddenText>
                    </Button>
                  </Form>
                </li>
              ))}
            </ul>
          </Part>
        )}
      </PageBody>
    </>
  );
}
