import { holds, isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';

/** Who may do what with guidance and links. */

export const statuses = ['current', 'superseded', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

/** What the rules judge by. */
export interface GuidanceFacts {
  /** Who keeps it true; nobody once they have left. */
  ownerId: string | null;
  status: Status;
}

const keepsAll = (actor: Actor): boolean =>
  isMember(actor) && (holds(actor, 'steering') || holds(actor, 'webmaster'));

const keeps = (actor: Actor, { ownerId }: GuidanceFacts): boolean =>
  keepsAll(actor) || (isMember(actor) && actor.id === ownerId);

export const guidancePolicy = definePolicy('guidance', {
  read: (actor: Actor) => isMember(actor),

  /** Add guidance: PbC leads, the steering group, the webmaster. */
  add: (actor: Actor) => keepsAll(actor) || (isMember(actor) && holds(actor, 'lead')),

  /** Say what it says and where it is, and have its address asked: its owner, and who may keep all. */
  change: keeps,

  /** Say that other guidance stands in its place, or that it holds no more. */
  retire: (actor: Actor, guidance: GuidanceFacts) =>
    keeps(actor, guidance) && guidance.status === 'current',

  /** Say that it holds again. */
  restore: (actor: Actor, guidance: GuidanceFacts) =>
    keeps(actor, guidance) && guidance.status !== 'current',
});
