import { redirect } from '@remix-run/node';
import { boardAddresses } from '~/features/board/addresses';
import { writingAddresses } from '~/features/board/writing/addresses';
import { discardDraft, saveDraft } from '~/features/board/writing/drafts.server';
import { draftForm } from '~/features/board/writing/schema';
import { href } from '~/platform/addresses';
import { act, page } from '~/platform/http/door.server';
import type { Typed } from '~/platform/http/refusal';

export const loader = page(writingAddresses.drafts, () => redirect(href(boardAddresses.board, {})));

/** Answers what became of the draft. */
export const action = act(writingAddresses.drafts, draftForm, async ({ actor, input }) => {
  const { form, since, deed, ...typed } = input;
  if (deed === 'save') return Response.json(await saveDraft(actor, form, typed as Typed, since));
  await discardDraft(actor, form);
  return Response.json({ discarded: true });
});
