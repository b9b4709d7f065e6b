import { holds, isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';

/** Who may do what with guidance and links. */

/** What the rules judge by. */
export interface GuidanceFacts {
  /** Who keeps it true; nobody once they have left. */
  ownerId: string | null;
}

const keepsAll = (actor: Actor): boolean =>
  isMember(actor) && (holds(actor, 'steering') || holds(actor, 'webmaster'));

export const guidancePolicy = definePolicy('guidance', {
  read: (actor: Actor) => isMember(actor),

  /** Add guidance: PbC leads, the steering group, the webmaster. */
  add: (actor: Actor) => keepsAll(actor) || (isMember(actor) && holds(actor, 'lead')),

  /** Change it, say that it has been superseded, have its address asked: its owner, and who may keep all. */
  change: (actor: Actor, { ownerId }: GuidanceFacts) =>
    keepsAll(actor) || (isMember(actor) && actor.id === ownerId),
});
