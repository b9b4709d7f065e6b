import type { Person } from '~/platform/actor';
import { listStaged } from '~/platform/files/staging.server';
import { goTo } from '~/platform/http/door.server';
import type { Typed } from '~/platform/http/refusal';
import { ATTACHMENTS } from '../attachments';
import { discardDraft, saveDraft } from './drafts.server';
import { previewText } from './preview.server';
import type { Sent } from './schema';
import type { AlreadyHere } from './views';
import type { Written } from './written';

/**
 * What a form for writing does without posting, for browsers without scripts.
 *
 * @param form the draft's, see `draft-form.ts`
 * @param address of the form's page
 * @param look finds what is here already, where the form asks that
 */
export async function answerAside(
  actor: Person,
  { deed, typed }: Exclude<Sent<never>, { deed: 'post' }>,
  { form, address, look }: { form: string; address: string; look?: () => Promise<AlreadyHere> },
): Promise<Response | Written> {
  if (deed === 'draft') {
    const { nhsNumber } = await saveDraft(actor, form, typed);
    const warning = nhsNumber ? ' It may contain an NHS number. Remove it before you post.' : '';
    return goTo(address, `Your draft is saved. You can go on from another computer.${warning}`);
  }
  if (deed === 'discard') {
    await discardDraft(actor, form);
    return goTo(address, 'The draft is discarded.');
  }
  const again = await showAgain(actor, typed);
  return deed === 'check' ? { ...again, preview: undefined, here: await look?.() } : again;
}

/** The form as it was sent, nothing lost, with a look at how its text will stand. */
export async function showAgain(actor: Person, typed: Typed): Promise<Written> {
  return {
    errors: {},
    typed,
    files: await listStaged(actor, [typed[ATTACHMENTS] ?? []].flat()),
    preview: await previewText(String([typed.body ?? ''].flat()[0])),
  };
}
