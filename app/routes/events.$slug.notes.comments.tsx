import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { notesAddresses } from '~/features/notes/addresses';
import { decideComment } from '~/features/notes/commenting/comments.server';
import { CommentState } from '~/features/notes/components/own-comments';
import { decisionForm } from '~/features/notes/forms';
import { MAX_NOTE_LINE, MAX_NOTE_REASON } from '~/features/notes/limits';
import { findCommentsPage } from '~/features/notes/seen/comments.server';
import type { CommentView } from '~/features/notes/views';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button } from '~/ui/button';
import { Details } from '~/ui/details';
import { ErrorSummary } from '~/ui/error-summary';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';
import { Textarea } from '~/ui/textarea';
import { When } from '~/ui/when';

export const meta = titled('Comments on the notes');

export const loader = page(notesAddresses.comments, ({ actor, params }) =>
  findCommentsPage(actor, params.slug ?? ''),
);

export const action = act(
  notesAddresses.comments,
  decisionForm,
  async ({ actor, params, input }) => {
    const slug = params.slug ?? '';
    await decideComment(actor, slug, input);
    return goTo(
      href(notesAddresses.comments, { slug }),
      input.deed === 'accept' ? 'The comment is worked in.' : 'The comment is declined.',
    );
  },
);

export default function Comments() {
  const { slug, open, decided } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(notesAddresses.write, { slug }), text: 'Notes', back: 'the notes' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Comments on the notes</h1>
        {open.length === 0 ? <p>No comment is open.</p> : null}
        <ul className="pbc-rows" role="list" aria-label="Open comments">
          {open.map((comment) => (
            <li key={comment.id}>
              <Said comment={comment} />
              <Decide
                comment={comment}
                refusal={refusal?.typed.comment === comment.id ? refusal : undefined}
              />
            </li>
          ))}
        </ul>
        {decided.length === 0 ? null : (
          <Part title="Decided">
            <ul className="pbc-rows is-tight" role="list" aria-label="Decided comments">
              {decided.map((comment) => (
                <li key={comment.id}>
                  <Said comment={comment} />
                  {comment.reason === '' ? null : <p>Why not: {comment.reason}</p>}
                </li>
              ))}
            </ul>
          </Part>
        )}
      </PageBody>
    </>
  );
}

function Said({ comment: { author, at, lineBody, body, state } }: { comment: CommentView }) {
  return (
    <>
      <p>{body}</p>
      <Meta>
        {author}
        <When at={at} />
        {state === 'open' ? null : <CommentState state={state} />}
      </Meta>
      <p className="pbc-meta">On: {lineBody}</p>
    </>
  );
}

function Decide({
  comment: { id, lineNow, body },
  refusal,
}: {
  comment: CommentView;
  refusal: Refusal | undefined;
}) {
  const typed = refusal?.typed ?? {};
  const errors = refusal?.errors ?? {};
  const about = <HiddenText>: {body.slice(0, 60)}</HiddenText>;
  return (
    <>
      {lineNow === null ? (
        <p>The line has been taken out meanwhile.</p>
      ) : (
        <Details summary={<>Work it in{about}</>} open={typed.deed === 'accept'}>
          <Form method="post" noValidate>
            <input type="hidden" name="comment" value={id} />
            <input type="hidden" name="deed" value="accept" />
            <Textarea
              name="body"
              id={`body-${id}`}
              label="How the line reads then"
              rows={3}
              limit={MAX_NOTE_LINE}
              defaultValue={typed.deed === 'accept' ? String(typed.body ?? '') : lineNow}
              error={typed.deed === 'accept' ? errors.body : undefined}
            />
            <NhsNumberQuestion errors={errors} />
            <Button small>Work it in</Button>
          </Form>
        </Details>
      )}
      <Details summary={<>Decline it{about}</>} open={typed.deed === 'decline'}>
        <Form method="post" noValidate>
          <input type="hidden" name="comment" value={id} />
          <input type="hidden" name="deed" value="decline" />
          <Textarea
            name="reason"
            id={`reason-${id}`}
            label="Why?"
            hint="Whoever commented reads it."
            rows={2}
            limit={MAX_NOTE_REASON}
            defaultValue={String(typed.reason ?? '')}
            error={errors.reason}
          />
          <Button small variant="secondary">
            Decline it
          </Button>
        </Form>
      </Details>
    </>
  );
}
