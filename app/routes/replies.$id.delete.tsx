import { useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { ConfirmDeletion } from '~/features/board/components/post/confirm-deletion';
import { deleteReply, findDeletableReply } from '~/features/board/posts/replies.server';
import { href } from '~/platform/addresses';
import { buttonForm } from '~/platform/http/button-form';
import { act, goTo, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Reading } from '~/ui/reading';

export const meta = titled('Delete the reply');

export const loader = page(boardAddresses.deleteReply, async ({ actor, params }) => ({
  reply: await findDeletableReply(actor, params.id ?? ''),
}));

export const action = act(boardAddresses.deleteReply, buttonForm, async ({ actor, params }) => {
  const { topicId } = await deleteReply(actor, params.id ?? '');
  return goTo(href(boardAddresses.topic, { id: topicId }), 'The reply has been deleted.');
});

export default function DeleteReply() {
  const { reply } = useLoaderData<typeof loader>();
  const back = href(boardAddresses.topic, { id: reply.topicId });
  return (
    <ConfirmDeletion
      what="reply"
      kind={reply.kind}
      back={back}
      shown={<Reading html={reply.html} />}
    >
      Its text and its files are erased for good. A line says that a reply was deleted.
    </ConfirmDeletion>
  );
}
