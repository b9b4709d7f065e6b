import { redirect } from '@remix-run/node';
import { boardAddresses } from '~/features/board/addresses';
import { acceptAnswer, withdrawAnswer } from '~/features/board/posts/replies.server';
import { answerForm } from '~/features/board/schema';
import { findReplyAddress } from '~/features/board/topics/topic-pages.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';

export const loader = page(boardAddresses.answer, ({ params }) =>
  redirect(href(boardAddresses.topic, { id: params.id ?? '' })),
);

export const action = act(boardAddresses.answer, answerForm, async ({ actor, params, input }) => {
  const id = params.id ?? '';
  if (input.reply === '') {
    await withdrawAnswer(actor, id);
    return goTo(href(boardAddresses.topic, { id }), 'The query is open again.');
  }
  const answer = await acceptAnswer(actor, id, input.reply);
  return goTo(await findReplyAddress(answer), 'Thank you. The query is marked as answered.');
});

/** Never shown. Without it Remix takes the address for no page, and answers a refusal with bare words. */
export default function Answer() {
  return null;
}
