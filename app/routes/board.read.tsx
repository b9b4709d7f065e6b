import { redirect } from '@remix-run/node';
import { boardAddresses } from '~/features/board/addresses';
import { markAllRead, markSectionRead } from '~/features/board/reading/all-read.server';
import { allReadForm } from '~/features/board/reading/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';

export const loader = page(boardAddresses.allRead, () => redirect(href(boardAddresses.board, {})));

export const action = act(boardAddresses.allRead, allReadForm, async ({ actor, input }) => {
  const { section } = input;
  if (section === '') {
    await markAllRead(actor);
    return goTo(href(boardAddresses.board, {}), 'Everything is marked as read.');
  }
  await markSectionRead(actor, section);
  const to = href(boardAddresses.section, { section });
  return goTo(to, 'Everything in this section is marked as read.');
});

/** Never shown. Without it Remix takes the address for no page, and answers a refusal with bare words. */
export default function AllRead() {
  return null;
}
