import { redirect } from '@remix-run/node';
import { boardAddresses } from '~/features/board/addresses';
import { writingAddresses } from '~/features/board/writing/addresses';
import { previewForm } from '~/features/board/writing/schema';
import { href } from '~/platform/addresses';
import { act, page } from '~/platform/http/door.server';
import { previewText } from '~/features/board/writing/preview.server';

export const loader = page(writingAddresses.preview, () =>
  redirect(href(boardAddresses.board, {})),
);

/** Answers a text as it would stand on its page. */
export const action = act(writingAddresses.preview, previewForm, async ({ input }) =>
  Response.json({ html: await previewText(input.body) }),
);
