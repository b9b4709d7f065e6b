import { redirect } from '@remix-run/node';
import { questionAddresses } from '~/features/questions/addresses';
import { whoIsIt } from '~/features/questions/passes/guest.server';
import { voteForm } from '~/features/questions/schema';
import { voteForQuestion } from '~/features/questions/voting/vote.server';
import { href } from '~/platform/addresses';
import { Conflict, RateLimited } from '~/platform/errors';
import { act, goTo, page } from '~/platform/http/door.server';

export const loader = page(questionAddresses.vote, ({ params }) =>
  redirect(href(questionAddresses.session, { code: params.code ?? '' })),
);

/** Sent by a page that stays where it is, it answers the vote’s place in the log; from a form, it leads back. */
export const action = act(
  questionAddresses.vote,
  voteForm,
  async ({ actor, params, request, input }) => {
    const code = params.code ?? '';
    const here = href(questionAddresses.session, { code });
    const stays = input.stay !== undefined;
    const visitor = await whoIsIt(actor, request);
    if (!visitor) {
      if (!stays) return goTo(here);
      return new Response('Sign in to vote.', { status: 401 });
    }
    try {
      const seq = await voteForQuestion(visitor, code, input.question, input.vote !== '');
      return stays ? Response.json({ seq }) : await goTo(here);
    } catch (error) {
      // A page that is loaded for it says it in words; a script is answered by the door.
      if (stays || !(error instanceof Conflict || error instanceof RateLimited)) throw error;
      return goTo(here, { notice: error.message });
    }
  },
);
