import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { listHeldFiles } from '~/features/board/attachments.server';
import { ATTACHMENTS } from '~/features/board/attachments';
import { ReplyForm } from '~/features/board/components/reply-form';
import { replyForm } from '~/features/board/schema';
import { replyToTopic } from '~/features/board/replies.server';
import { findReplyAddress } from '~/features/board/topic-pages.server';
import { findReplyTarget } from '~/features/board/topics.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { PageBody } from '~/ui/page-body';

/** The form for a reply on a page of its own: where it comes back without scripts, or after a new sign-in. */
export const meta = titled('Reply');

export const loader = page(boardAddresses.reply, async ({ actor, params, request }) => {
  const [topic, held] = await Promise.all([
    findReplyTarget(actor, params.id ?? ''),
    findHeldForm(request, actor),
  ]);
  const files = await listHeldFiles(actor, held);
  return { topic, held, files, formKey: newFormKey(actor) };
});

export const action = act(
  boardAddresses.reply,
  replyForm,
  async ({ actor, params, input }) => {
    const reply = await replyToTopic(actor, params.id ?? '', input);
    return goTo(await findReplyAddress(reply));
  },
  { files: ATTACHMENTS },
);

export {
  readAgainUnlessRefused as shouldRevalidate,
  sendOrKeep as clientAction,
} from '~/platform/http/send-or-keep';

export default function Reply() {
  const { topic, held, files, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const topicHref = href(boardAddresses.topic, { id: topic.id });
  return (
    <>
      <Breadcrumb trail={[{ to: topicHref, text: 'The query', back: 'the query' }]} />
      <PageBody narrow>
        <h1>Reply</h1>
        <p>
          to <Link to={topicHref}>{topic.title}</Link>
        </p>
        <ReplyForm
          topicId={topic.id}
          formKey={formKey}
          refusal={refusal}
          held={held}
          files={files}
        />
      </PageBody>
    </>
  );
}
