import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { findEventPage } from '~/features/events/seen/page.server';
import { repeatForm } from '~/features/events/series/forms';
import { endSeries, repeatEvent } from '~/features/events/series/series.server';
import { href } from '~/platform/addresses';
import { authorize } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { DateInput } from '~/ui/date-input';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Radios } from '~/ui/radios';
import { TextInput } from '~/ui/text-input';

export const meta = titled<{ title: string }>(({ title }) => `Repeat “${title}”`);

export const loader = page(eventAddresses.repeat, async ({ actor, params }) => {
  const { slug, title, state, repeats, may } = await findEventPage(actor, params.slug ?? '');
  authorize(may.change);
  return { slug, title, state, repeats };
});

export const action = act(eventAddresses.repeat, repeatForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  const here = href(eventAddresses.event, { slug });
  if (input.deed === 'end') {
    await endSeries(actor, slug);
    return goTo(here, 'It does not repeat any more. The events that have been made stay.');
  }
  const made = await repeatEvent(actor, slug, input);
  return goTo(
    here,
    `It repeats. ${made === 1 ? '1 event is' : `${made} events are`} in the calendar for the next 3 months; more follow by themselves.`,
  );
});

export default function RepeatEvent() {
  const { slug, title, state, repeats } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const values = refusal?.typed ?? {};
  const errors = refusal?.errors ?? {};
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(eventAddresses.event, { slug }), text: title, back: 'the event' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Repeat “{title}”</h1>
        {repeats === '' ? null : (
          <>
            <p>
              {repeats}. The events of the next 3 months are in the calendar; each can be changed by
              itself.
            </p>
            <Form method="post">
              <Button variant="secondary" name="deed" value="end">
                Stop repeating
              </Button>
            </Form>
          </>
        )}
        {repeats === '' && state === 'draft' ? (
          <p>Publish the event first, then repeat it.</p>
        ) : null}
        {repeats === '' && state !== 'draft' ? (
          <Form method="post" noValidate>
            <Radios
              name="rule"
              legend="How does it repeat?"
              items={[
                { value: 'weekly', label: 'On the same day of the week' },
                {
                  value: 'monthly-on-weekday',
                  label: 'On the same weekday of the month',
                  hint: 'Like the second Tuesday.',
                },
                { value: 'monthly-on-date', label: 'On the same date of the month' },
              ]}
              defaultValue={String(values.rule ?? 'monthly-on-weekday')}
              error={errors.rule}
            />
            <TextInput
              name="interval"
              label="Every so many weeks or months"
              hint="1 means every one."
              inputMode="numeric"
              width={2}
              defaultValue={String(values.interval ?? '1')}
              error={errors.interval}
            />
            <Radios
              name="until"
              legend="Until when?"
              items={[
                { value: '', label: 'Until somebody stops it' },
                { value: 'day', label: 'Until the day below' },
              ]}
              defaultValue={String(values.until ?? '')}
            />
            <DateInput name="last" legend="Last day" values={values} error={errors.last} />
            <Buttons>
              <Button>Repeat it</Button>
            </Buttons>
          </Form>
        ) : null}
      </PageBody>
    </>
  );
}
