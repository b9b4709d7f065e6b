import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { eventAddresses } from '~/features/events/addresses';
import { dayAddresses } from '~/features/events/day/addresses';
import { sayHere } from '~/features/events/day/code.server';
import { hereForm } from '~/features/events/day/forms';
import { findEventPage } from '~/features/events/seen/page.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { TextInput } from '~/ui/text-input';

export const meta = titled('I am here');

export const loader = page(dayAddresses.here, async ({ actor, params, url }) => {
  const { slug, title, may } = await findEventPage(actor, params.slug ?? '');
  // Scanned from the wall, it need not be typed.
  const code = (url.searchParams.get('code') ?? '').slice(0, 40);
  return { slug, title, open: may.sayHere, code };
});

export const action = act(dayAddresses.here, hereForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  await sayHere(actor, slug, input.typedCode);
  return goTo(href(eventAddresses.event, { slug }), 'It is written down that you are here.');
});

export default function Here() {
  const { slug, title, open, code } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(eventAddresses.event, { slug }), text: title, back: 'the event' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>I am here</h1>
        {open ? (
          <Form method="post" noValidate>
            <TextInput
              name="typedCode"
              label="The code on the wall"
              hint="Letters and numbers; it makes no difference whether they are capitals."
              width={10}
              autoComplete="off"
              defaultValue={String(refusal?.typed.typedCode ?? code)}
              error={refusal?.errors.typedCode}
            />
            <Buttons>
              <Button>I am here</Button>
            </Buttons>
          </Form>
        ) : (
          <p>The code works while the event lasts.</p>
        )}
      </PageBody>
    </>
  );
}
