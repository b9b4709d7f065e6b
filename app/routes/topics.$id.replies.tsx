import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { wordsOfKind } from '~/features/board/kinds';
import { listHeldFiles } from '~/features/board/posts/attachments.server';
import { ATTACHMENTS } from '~/platform/files/fields';
import { ReplyForm } from '~/features/board/components/post/reply-form';
import { replyForm } from '~/features/board/schema';
import { replyToTopic } from '~/features/board/posts/replies.server';
import { findReplyAddress } from '~/features/board/topics/topic-pages.server';
import { findReplyTarget } from '~/features/board/topics/topics.server';
import { answerAside } from '~/features/board/writing/asides.server';
import { replyDraft } from '~/features/board/writing/draft-form';
import { findDraft } from '~/features/board/writing/drafts.server';
import { withAsides } from '~/features/board/writing/schema';
import type { Written } from '~/features/board/writing/written';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { PageBody } from '~/ui/page-body';

/** The form for a reply on a page of its own: where it comes back without scripts, or after a new sign-in. */
export const meta = titled('Reply');

export const loader = page(boardAddresses.reply, async ({ actor, params, request }) => {
  const id = params.id ?? '';
  const [topic, held, draft] = await Promise.all([
    findReplyTarget(actor, id),
    findHeldForm(request, actor),
    findDraft(actor, replyDraft(id)),
  ]);
  const files = await listHeldFiles(actor, held ?? draft?.fields ?? null);
  return { topic, held, draft, files, formKey: newFormKey(actor) };
});

export const action = act(
  boardAddresses.reply,
  withAsides(replyForm),
  async ({ actor, params, input: sent }) => {
    const id = params.id ?? '';
    if (sent.deed !== 'post') {
      const address = href(boardAddresses.reply, { id });
      return answerAside(actor, sent, { form: replyDraft(id), address });
    }
    const reply = await replyToTopic(actor, id, sent.input);
    return goTo(await findReplyAddress(reply));
  },
  { files: ATTACHMENTS },
);

export {
  readAgainUnlessRefused as shouldRevalidate,
  sendOrKeep as clientAction,
} from '~/platform/http/send-or-keep';

export default function Reply() {
  const { topic, held, draft, files, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Written>();
  const { noun } = wordsOfKind(topic.kind);
  const topicHref = href(boardAddresses.topic, { id: topic.id });
  return (
    <>
      <Breadcrumb trail={[{ to: topicHref, text: `The ${noun}`, back: `the ${noun}` }]} />
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
          draft={draft}
        />
      </PageBody>
    </>
  );
}
