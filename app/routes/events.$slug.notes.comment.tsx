import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { notesAddresses } from '~/features/notes/addresses';
import { commentOnLine } from '~/features/notes/commenting/comments.server';
import { commentForm } from '~/features/notes/forms';
import { MAX_COMMENT } from '~/features/notes/limits';
import { findNotesPage } from '~/features/notes/seen/notes-page.server';
import { href } from '~/platform/addresses';
import { authorize, NotFound } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { InsetText } from '~/ui/inset-text';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { PageBody } from '~/ui/page-body';
import { Textarea } from '~/ui/textarea';

export const meta = titled('Comment on the notes');

export const loader = page(notesAddresses.comment, async ({ actor, params, url, request }) => {
  const { slug, content, takesComments } = await findNotesPage(actor, params.slug ?? '');
  authorize(takesComments);
  const id = url.searchParams.get('line') ?? '';
  const line = content.headings.flatMap(({ lines }) => lines).find((one) => one.id === id);
  if (!line) throw new NotFound('No such line');
  return { slug, line, held: await findHeldForm(request, actor), formKey: newFormKey(actor) };
});

export const action = act(notesAddresses.comment, commentForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  await commentOnLine(actor, slug, input);
  return goTo(
    href(notesAddresses.notes, { slug }),
    'Your comment is there. You are told when it is worked in, or why it is not.',
  );
});

export default function Comment() {
  const { slug, line, held, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const errors = refusal?.errors ?? {};
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(notesAddresses.notes, { slug }), text: 'Notes', back: 'the notes' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Comment on the notes</h1>
        <InsetText>
          <p>{line.body}</p>
        </InsetText>
        <Form method="post" noValidate>
          <input type="hidden" name="line" value={line.id} />
          <input type="hidden" name="idempotencyKey" value={formKey} />
          <Textarea
            name="body"
            label="Your comment"
            hint="What should it say instead, or besides?"
            rows={4}
            limit={MAX_COMMENT}
            defaultValue={String((refusal?.typed ?? held)?.body ?? '')}
            error={errors.body}
          />
          <NhsNumberQuestion errors={errors} />
          <Buttons>
            <Button>Send the comment</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
