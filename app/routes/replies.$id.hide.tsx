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

/** Taking a reply down at once, and deciding about one that was. */
export const meta = titled<{ post: PostToHide }>(titleOfHidePage);

export const loader = page(boardAddresses.hideReply, async ({ actor, params }) => ({
  post: await findPostToHide(actor, { kind: 'reply', id: params.id ?? '' }),
}));

export const action = act(boardAddresses.hideReply, hideForm, async ({ actor, params, input }) => {
  const done = await decideAbout(actor, { kind: 'reply', id: params.id ?? '' }, input);
  return goTo(href(boardAddresses.topic, { id: done.topicId }), done.said);
});

export default function HideReply() {
  const { post } = useLoaderData<typeof loader>();
  return <HidePage what="reply" post={post} refusal={useActionData<Refusal>()} />;
}
