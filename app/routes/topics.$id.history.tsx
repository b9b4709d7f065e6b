import { useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { History } from '~/ui/history';
import { findTopicHistory } from '~/features/board/topics/topics.server';
import { wordsOfKind, type TopicKind } from '~/features/board/kinds';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';

export const meta = titled<{ kind: TopicKind }>(
  ({ kind }) => `How this ${wordsOfKind(kind).noun} was changed`,
);

export const loader = page(boardAddresses.topicHistory, ({ actor, params }) =>
  findTopicHistory(actor, params.id ?? ''),
);

export default function TopicHistory() {
  const { id, kind, versions } = useLoaderData<typeof loader>();
  const back = href(boardAddresses.topic, { id });
  return <History what={wordsOfKind(kind).noun} back={back} versions={versions} />;
}
