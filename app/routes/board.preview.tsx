import { redirect } from '@remix-run/node';
import { boardAddresses } from '~/features/board/addresses';
import { MAX_BODY } from '~/features/board/limits';
import { writingAddresses } from '~/features/board/writing/addresses';
import { previewForm } from '~/features/board/writing/schema';
import { href } from '~/platform/addresses';
import { act, page } from '~/platform/http/door.server';
import { renderMarkdown } from '~/platform/text/markdown.server';

export const loader = page(writingAddresses.preview, () =>
  redirect(href(boardAddresses.board, {})),
);

/** Answers a text as it would stand on its page. */
export const action = act(writingAddresses.preview, previewForm, ({ input }) =>
  Promise.resolve(Response.json({ html: renderMarkdown(input.body.slice(0, MAX_BODY)) })),
);
