import { redirect } from '@remix-run/node';
import { boardAddresses } from '~/features/board/addresses';
import { askToo } from '~/features/board/me-too/me-too.server';
import { meTooForm } from '~/features/board/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';

export const loader = page(boardAddresses.meToo, ({ params }) =>
  redirect(href(boardAddresses.topic, { id: params.id ?? '' })),
);

export const action = act(boardAddresses.meToo, meTooForm, async ({ actor, params, input }) => {
  const id = params.id ?? '';
  const too = input.too !== '';
  await askToo(actor, id, too);
  return goTo(
    href(boardAddresses.topic, { id }),
    too ? 'You ask this too. You are told when it is answered.' : 'You do not ask this any more.',
  );
});

/** Never shown. Without it Remix takes the address for no page, and answers a refusal with bare words. */
export default function MeToo() {
  return null;
}
