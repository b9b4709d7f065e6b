import { redirect } from '@remix-run/node';
import { safeNext } from '~/features/accounts/sign-in.server';
import { follow } from '~/features/board/following/follow.server';
import { followingAddresses } from '~/features/board/following/addresses';
import { followForm } from '~/features/board/following/schema';
import { sayChosen } from '~/features/board/following/words';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';

export const loader = page(followingAddresses.follow, () =>
  redirect(href(followingAddresses.following, {})),
);

export const action = act(followingAddresses.follow, followForm, async ({ actor, input }) => {
  const { from, ...what } = input;
  const name = await follow(actor, what);
  const to = from === undefined ? href(followingAddresses.following, {}) : safeNext(from);
  return goTo(to, sayChosen(what, name));
});

/** Never shown. Without it Remix takes the address for no page, and answers a refusal with bare words. */
export default function Follow() {
  return null;
}
