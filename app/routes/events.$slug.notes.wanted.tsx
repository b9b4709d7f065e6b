import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { notesAddresses } from '~/features/notes/addresses';
import { replyForm } from '~/features/notes/forms';
import { MAX_REPLY } from '~/features/notes/limits';
import { listWanted, replyToWanted } from '~/features/notes/writing/wanted.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { HiddenText } from '~/ui/hidden-text';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { PageBody } from '~/ui/page-body';
import { Textarea } from '~/ui/textarea';

export const meta = titled('What people wanted out of it');

export const loader = page(notesAddresses.wanted, ({ actor, params }) =>
  listWanted(actor, params.slug ?? ''),
);

export const action = act(notesAddresses.wanted, replyForm, async ({ actor, params, input }) => {
  const slug = params.slug ?? '';
  await replyToWanted(actor, slug, input.wanted, input.reply);
  return goTo(href(notesAddresses.wanted, { slug }), 'The answer is saved.');
});

export default function Wanted() {
  const { slug, wanted, mayReply } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(notesAddresses.write, { slug }), text: 'Notes', back: 'the notes' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>What people wanted out of it</h1>
        <p>The notes have each with its answer, without a name.</p>
        {wanted.length === 0 ? <p>Nobody has said anything.</p> : null}
        <ul className="pbc-rows" role="list" aria-label="What people wanted">
          {wanted.map(({ id, who, body, reply }) => {
            const mine = refusal?.typed.wanted === id ? refusal : undefined;
            return (
              <li key={id}>
                <p>
                  “{body}” <span className="pbc-meta">{who}</span>
                </p>
                {mayReply ? (
                  <Form method="post" noValidate>
                    <input type="hidden" name="wanted" value={id} />
                    <Textarea
                      name="reply"
                      id={`reply-${id}`}
                      label={
                        <>
                          What came of it<HiddenText>: {body.slice(0, 60)}</HiddenText>
                        </>
                      }
                      rows={2}
                      limit={MAX_REPLY}
                      defaultValue={String(mine?.typed.reply ?? reply)}
                      error={mine?.errors.reply}
                    />
                    <NhsNumberQuestion errors={mine?.errors ?? {}} />
                    <Button small variant="secondary">
                      Save
                    </Button>
                  </Form>
                ) : (
                  <p>{reply}</p>
                )}
              </li>
            );
          })}
        </ul>
      </PageBody>
    </>
  );
}
