import { redirect } from '@remix-run/node';
import { boardAddresses } from '~/features/board/addresses';
import { anchorOf } from '~/features/board/components/reply-post';
import { acceptAnswer, withdrawAnswer } from '~/features/board/replies.server';
import { answerForm } from '~/features/board/schema';
import { findPageOfReply, findTopicView } from '~/features/board/topics.server';
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
  await acceptAnswer(actor, id, input.reply);
  const { answer } = await findTopicView(id);
  const after = answer ? await findPageOfReply(id, answer.seq) : 0;
  const topic = href(boardAddresses.topic, { id }, { after: after === 0 ? undefined : after });
  return goTo(
    `${topic}#${anchorOf({ id: input.reply })}`,
    'Thank you. The query is marked as answered.',
  );
});
