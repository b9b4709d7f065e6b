import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { notesAddresses } from '~/features/notes/addresses';
import { headingForm } from '~/features/notes/forms';
import { findWritePage } from '~/features/notes/seen/write-page.server';
import { changeHeading } from '~/features/notes/writing/start.server';
import { href } from '~/platform/addresses';
import { NotFound } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { TextInput } from '~/ui/text-input';

export const meta = titled('Change a heading');

export const loader = page(notesAddresses.heading, async ({ actor, params }) => {
  const { slug, parts } = await findWritePage(actor, params.slug ?? '');
  const heading = parts.flatMap(({ headings }) => headings).find(({ id }) => id === params.heading);
  if (!heading) throw new NotFound('No such heading');
  return { slug, title: heading.title, empty: heading.lines.length === 0 };
});

export const action = act(notesAddresses.heading, headingForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  await changeHeading(actor, slug, params.heading ?? '', input);
  return goTo(
    href(notesAddresses.write, { slug }),
    input.deed === 'rename' ? 'The heading is changed.' : 'The heading is taken out.',
  );
});

export default function ChangeHeading() {
  const { slug, title, empty } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(notesAddresses.write, { slug }), text: 'Notes', back: 'the notes' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Change a heading</h1>
        <Form method="post" noValidate>
          <TextInput
            name="title"
            label="Heading"
            defaultValue={String(refusal?.typed.title ?? title)}
            error={refusal?.errors.title}
          />
          <Buttons>
            <Button name="deed" value="rename">
              Save
            </Button>
            {empty ? (
              <Button variant="secondary" name="deed" value="remove">
                Take it out
              </Button>
            ) : null}
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
