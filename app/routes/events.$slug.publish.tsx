import { Form, useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { discardEvent, publishEvent } from '~/features/events/making/deeds.server';
import { deedForm } from '~/features/events/schema';
import { findEventPage } from '~/features/events/seen/page.server';
import { href } from '~/platform/addresses';
import { authorize } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { PageBody } from '~/ui/page-body';

export const meta = titled<{ title: string }>(({ title }) => `Publish “${title}”?`);

export const loader = page(eventAddresses.publish, async ({ actor, params }) => {
  const { slug, title, state, over, may } = await findEventPage(actor, params.slug ?? '');
  authorize(may.discard);
  return { slug, title, state, over, mayPublish: may.publish };
});

export const action = act(eventAddresses.publish, deedForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  if (input.deed === 'publish') {
    await publishEvent(actor, slug);
    return goTo(
      href(eventAddresses.event, { slug }),
      'The event is published: it is in the calendar, and members can answer.',
    );
  }
  await discardEvent(actor, slug);
  return goTo(href(eventAddresses.events, {}), 'The draft is thrown away.');
});

export default function PublishEvent() {
  const { slug, title, over, mayPublish } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(eventAddresses.event, { slug }), text: title, back: 'the draft' }]}
      />
      <PageBody narrow>
        <h1>Publish “{title}”?</h1>
        {mayPublish ? (
          <p>
            Every member sees it in the calendar then, and can say whether they come. From then on
            those who answered are told of changes. It can be cancelled, and not become a draft
            again.
          </p>
        ) : null}
        {over ? <p>Its day has gone by. Give it another day first.</p> : null}
        <Form method="post">
          <Buttons>
            {mayPublish ? (
              <Button name="deed" value="publish">
                Publish
              </Button>
            ) : null}
            <Button variant="secondary" name="deed" value="discard">
              Throw the draft away
            </Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
