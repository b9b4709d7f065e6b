import { holds, isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';

/** What is known of an entry that says who has used a supplier. */
interface UseFacts {
  addedById: string;
}

const wrote = (actor: Actor, { addedById }: UseFacts) => isMember(actor) && actor.id === addedById;

/** Who may do what with organisations and service areas. */
export const organisationPolicy = definePolicy('organisations', {
  /** See organisations, and whom to ask in them. */
  read: (actor: Actor) => isMember(actor),

  /** Add and change organisations, their kinds, and service areas. */
  edit: (actor: Actor) => actor.kind === 'process' || holds(actor, 'webmaster'),

  /** Say that one's own organisation has used a supplier; nobody says it of themselves. */
  addUse: (actor: Actor, supplier: { id: string; supplies: boolean }) =>
    isMember(actor) &&
    supplier.supplies &&
    actor.organisationId !== '' &&
    actor.organisationId !== supplier.id,

  editUse: wrote,

  removeUse: (actor: Actor, use: UseFacts) => wrote(actor, use) || holds(actor, 'webmaster'),
});
