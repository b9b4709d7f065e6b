import { useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { History } from '~/ui/history';
import { findReplyHistory } from '~/features/board/posts/replies.server';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';

export const meta = titled('How this reply was changed');

export const loader = page(boardAddresses.replyHistory, ({ actor, params }) =>
  findReplyHistory(actor, params.id ?? ''),
);

export default function ReplyHistory() {
  const { id, versions } = useLoaderData<typeof loader>();
  const back = href(boardAddresses.findReply, { id });
  return <History what="reply" back={back} versions={versions} />;
}
