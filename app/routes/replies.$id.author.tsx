import { useActionData, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { WriterPage } from '~/features/board/components/post/writer-page';
import { findNamelessPost, lookUpWriter } from '~/features/board/nameless/writer.server';
import { href } from '~/platform/addresses';
import { buttonForm } from '~/platform/http/button-form';
import { act, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';

export const meta = titled('Who wrote this?');

export const loader = page(boardAddresses.replyWriter, async ({ actor, params }) => {
  const id = params.id ?? '';
  const { title } = await findNamelessPost(actor, { kind: 'reply', id });
  return { id, title };
});

export const action = act(boardAddresses.replyWriter, buttonForm, async ({ actor, params }) => ({
  writer: await lookUpWriter(actor, { kind: 'reply', id: params.id ?? '' }),
}));

export default function ReplyWriter() {
  const { id, title } = useLoaderData<typeof loader>();
  const found = useActionData<typeof action>();
  const writer = found && 'writer' in found ? found.writer : null;
  return <WriterPage to={href(boardAddresses.findReply, { id })} title={title} writer={writer} />;
}
