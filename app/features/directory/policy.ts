import { holds, isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';
import type { ShownTo } from './shown-to';

/** Who may do what with what members show of themselves. */
export const directoryPolicy = definePolicy('directory', {
  /** See the directory, and a member's page in it. */
  read: (actor: Actor) => isMember(actor),

  /** See one contact detail: what it says, whether in a page, a file, a card or on paper. */
  readContact: (actor: Actor, detail: { personId: string; shownTo: ShownTo }) =>
    isMember(actor) &&
    (actor.id === detail.personId ||
      detail.shownTo === 'member' ||
      (detail.shownTo === 'steering' && holds(actor, 'steering'))),

  /** Write an entry: whoever it is about, and nobody else. */
  editEntry: (actor: Actor, entry: { personId: string }) =>
    isMember(actor) && actor.id === entry.personId,
});
