import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { notesAddresses } from '~/features/notes/addresses';
import { lineForm } from '~/features/notes/forms';
import { MAX_NOTE_LINE } from '~/features/notes/limits';
import { findLinePage } from '~/features/notes/seen/write-page.server';
import { changeLine, moveLine } from '~/features/notes/writing/lines.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { InsetText } from '~/ui/inset-text';
import { Meta } from '~/ui/meta';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';
import { Textarea } from '~/ui/textarea';
import { When } from '~/ui/when';

export const meta = titled('Change a line');

export const loader = page(notesAddresses.line, ({ actor, params }) =>
  findLinePage(actor, params.slug ?? '', params.line ?? ''),
);

const SAID = {
  change: 'The line is changed.',
  up: 'The line is moved up.',
  down: 'The line is moved down.',
  remove: 'The line is taken out.',
} as const;

export const action = act(notesAddresses.line, lineForm, async ({ actor, params, input }) => {
  const [slug, line] = [params.slug ?? '', params.line ?? ''];
  if (input.deed === 'change') await changeLine(actor, slug, line, input);
  else await moveLine(actor, slug, line, input.deed);
  return goTo(href(notesAddresses.write, { slug }), SAID[input.deed]);
});

/** Refused or not: the form says which version stands there now. */
export const shouldRevalidate = () => true;

export default function ChangeLine() {
  const { slug, body, version, by, before } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const errors = refusal?.errors ?? {};
  const typed = refusal?.typed.body;
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(notesAddresses.write, { slug }), text: 'Notes', back: 'the notes' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Change a line</h1>
        {typed !== undefined && typed !== body ? (
          <InsetText>
            <p>It says now, by {by}:</p>
            <p>{body}</p>
          </InsetText>
        ) : null}
        <Form method="post" noValidate>
          <input type="hidden" name="version" value={version} />
          <Textarea
            name="body"
            label="What was said"
            rows={4}
            limit={MAX_NOTE_LINE}
            defaultValue={String(typed ?? body)}
            error={errors.body}
          />
          <NhsNumberQuestion errors={errors} />
          <Buttons>
            <Button name="deed" value="change">
              Save
            </Button>
            <Button variant="secondary" name="deed" value="up">
              Move it up
            </Button>
            <Button variant="secondary" name="deed" value="down">
              Move it down
            </Button>
            <Button variant="secondary" name="deed" value="remove">
              Take it out
            </Button>
          </Buttons>
        </Form>
        {before.length === 0 ? null : (
          <Part title="How it read before">
            <ol className="pbc-rows is-tight" role="list" aria-label="Earlier versions">
              {before.map((one) => (
                <li key={one.version}>
                  {one.body}
                  <Meta>
                    {one.by}
                    <When at={one.at} style="datetime" />
                  </Meta>
                </li>
              ))}
            </ol>
          </Part>
        )}
      </PageBody>
    </>
  );
}
