import type { Person } from '~/platform/actor';
import { listStaged } from '~/platform/files/staging.server';
import { goTo } from '~/platform/http/door.server';
import type { Typed } from '~/platform/http/refusal';
import { ATTACHMENTS } from '~/platform/files/fields';
import { discardDraft, saveDraft } from './drafts.server';
import { previewText } from './preview.server';
import type { Sent } from './schema';
import type { AlreadyHere, Nameable } from './views';
import type { Written } from './written';

/**
 * What a form for writing does without posting, for browsers without scripts.
 *
 * @param form the draft's, see `draft-form.ts`
 * @param address of the form's page
 * @param form.look finds what is here already, where the form asks that
 * @param form.find finds whom one could ask by what is typed of a name, likewise
 */
export async function answerAside(
  actor: Person,
  { deed, typed }: Exclude<Sent<never>, { deed: 'post' }>,
  {
    form,
    address,
    look,
    find,
  }: {
    form: string;
    address: string;
    look?: () => Promise<AlreadyHere>;
    find?: (name: string) => Promise<Nameable[]>;
  },
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
  const shown = { ...again, preview: undefined };
  if (deed === 'check') return { ...shown, here: await look?.() };
  if (deed === 'find') {
    return { ...shown, nameable: await find?.(String([typed.askFor ?? ''].flat()[0])) };
  }
  return again;
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
