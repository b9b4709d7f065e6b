import { Form, Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { dateFields } from '~/platform/calendar/date-fields';
import type { Day } from '~/platform/calendar/days';
import { formatDay } from '~/platform/dates';
import type { Refusal } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { Details } from '~/ui/details';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { StateTag } from '~/ui/tag';
import { intentionAddresses } from '../../intentions/addresses';
import type { OwnIntention } from '../../intentions/views';
import { IntentionForm } from './intention-form';

/** One's own intentions, each with what can be done with it. */
export function OwnIntentions({
  intentions,
  refusal,
  formKey,
  usualDay,
  withEvent = false,
}: {
  intentions: OwnIntention[];
  refusal: Refusal | undefined;
  formKey: string;
  usualDay: string;
  /** Says after which event. */
  withEvent?: boolean;
}) {
  return (
    <ul className="pbc-rows" role="list" aria-label="What I will do">
      {intentions.map((intention) => (
        <li key={intention.id}>
          <OwnIntentionRow
            intention={intention}
            refusal={refusal?.typed.id === intention.id ? refusal : undefined}
            formKey={formKey}
            usualDay={usualDay}
            withEvent={withEvent}
          />
        </li>
      ))}
    </ul>
  );
}

function OwnIntentionRow({
  intention,
  refusal,
  formKey,
  usualDay,
  withEvent,
}: {
  intention: OwnIntention;
  refusal: Refusal | undefined;
  formKey: string;
  usualDay: string;
  withEvent: boolean;
}) {
  const { id, body, shared, doneAt, remindOn, event } = intention;
  const done = doneAt !== null;
  return (
    <>
      <h3>{body}</h3>
      <div className="pbc-state">
        <StateTag state={done ? 'answered' : 'due'}>{done ? 'Done' : 'To do'}</StateTag>
        <Meta>
          {shared ? 'Shared with those who were there' : 'Only you see this'}
          {done || remindOn === null ? null : `reminder on ${formatDay(remindOn)}`}
          {withEvent ? (
            <Link to={href(intentionAddresses.ofEvent, { slug: event.slug })}>{event.title}</Link>
          ) : null}
        </Meta>
      </div>
      <Form method="post">
        <input type="hidden" name="id" value={id} />
        <Buttons>
          <Deed deed={done ? 'not-done' : 'done'} about={body}>
            {done ? 'Not done after all' : 'Done'}
          </Deed>
          <Deed deed={shared ? 'keep-private' : 'share'} about={body}>
            {shared ? 'Keep it to myself' : 'Share it'}
          </Deed>
          <Deed deed="remove" about={body}>
            Remove
          </Deed>
        </Buttons>
      </Form>
      <Details summary={<Change body={body} />} open={refusal !== undefined}>
        <IntentionForm
          deed="change"
          id={id}
          prefix={refusal ? '' : `${id}-`}
          values={refusal?.typed ?? valuesOf(intention, usualDay)}
          refusal={refusal}
          formKey={formKey}
        />
      </Details>
    </>
  );
}

function Deed({ deed, about, children }: { deed: string; about: string; children: string }) {
  return (
    <Button small variant="secondary" name="deed" value={deed}>
      {children}
      <HiddenText>: {about}</HiddenText>
    </Button>
  );
}

function Change({ body }: { body: string }) {
  return (
    <>
      Change it<HiddenText>: {body}</HiddenText>
    </>
  );
}

/** What stands in the form at first. */
function valuesOf(
  { body, shared, remindOn }: Pick<OwnIntention, 'body' | 'shared' | 'remindOn'>,
  usualDay: string,
): Refusal['typed'] {
  return {
    body,
    ...(shared && { shared: 'on' }),
    remind: remindOn === null ? 'no' : 'yes',
    ...dateFields('day', (remindOn ?? usualDay) as Day),
  };
}

/** What stands in the form for a new one: private, with a reminder. */
export const freshIntention = (usualDay: string): Refusal['typed'] =>
  valuesOf({ body: '', shared: false, remindOn: usualDay }, usualDay);
