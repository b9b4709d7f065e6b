import { useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { ConfirmDeletion } from '~/features/board/components/post/confirm-deletion';
import { wordsOfKind, type TopicKind } from '~/features/board/kinds';
import { deleteTopic, findDeletableTopic } from '~/features/board/topics/topics.server';
import { href } from '~/platform/addresses';
import { buttonForm } from '~/platform/http/button-form';
import { act, goTo, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';

export const meta = titled<{ topic: { kind: TopicKind } }>(
  ({ topic }) => `Delete the ${wordsOfKind(topic.kind).noun}`,
);

export const loader = page(boardAddresses.deleteTopic, async ({ actor, params }) => ({
  topic: await findDeletableTopic(actor, params.id ?? ''),
}));

export const action = act(boardAddresses.deleteTopic, buttonForm, async ({ actor, params }) => {
  await deleteTopic(actor, params.id ?? '');
  return goTo(href(boardAddresses.board, {}), 'It has been deleted.');
});

export default function DeleteTopic() {
  const { topic } = useLoaderData<typeof loader>();
  const back = href(boardAddresses.topic, { id: topic.id });
  return (
    <ConfirmDeletion
      what={wordsOfKind(topic.kind).noun}
      kind={topic.kind}
      back={back}
      shown={<p>{topic.title}</p>}
    >
      Its title, text and files are erased for good and it leaves all lists. A line says that it was
      deleted
      {topic.replyCount > 0 ? ', and the replies stay at its address' : ''}.
    </ConfirmDeletion>
  );
}
