import { useLoaderData } from '@remix-run/react';
import { chatAddresses } from '~/features/chat/addresses';
import { findMessageHistory } from '~/features/chat/messages/own.server';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { History } from '~/ui/history';

export const meta = titled('How this message was changed');

export const loader = page(chatAddresses.messageHistory, ({ actor, params }) =>
  findMessageHistory(actor, params.room ?? '', params.id ?? ''),
);

export default function MessageHistory() {
  const { id, room, versions } = useLoaderData<typeof loader>();
  const back = `${href(chatAddresses.room, { room }, { at: id })}#message-${id}`;
  return <History what="message" back={back} versions={versions} />;
}
