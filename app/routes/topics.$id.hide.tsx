import { useActionData, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { HidePage, titleOfHidePage } from '~/features/board/components/moderation/hide-page';
import { hideForm } from '~/features/board/moderation/forms';
import { decideAbout, findPostToHide } from '~/features/board/moderation/hide.server';
import type { PostToHide } from '~/features/board/moderation/views';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';

/** Taking a query down at once, and deciding about one that was. */
export const meta = titled<{ post: PostToHide }>(titleOfHidePage);

export const loader = page(boardAddresses.hideTopic, async ({ actor, params }) => ({
  post: await findPostToHide(actor, { kind: 'topic', id: params.id ?? '' }),
}));

export const action = act(boardAddresses.hideTopic, hideForm, async ({ actor, params, input }) => {
  const done = await decideAbout(actor, { kind: 'topic', id: params.id ?? '' }, input);
  return goTo(href(boardAddresses.topic, { id: done.topicId }), done.said);
});

export default function HideTopic() {
  const { post } = useLoaderData<typeof loader>();
  return <HidePage what="query" post={post} refusal={useActionData<Refusal>()} />;
}
