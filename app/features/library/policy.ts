import { holds, isMember, type Actor, type Person } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';

/** Who may do what with an item of the library. */

/** Who may see an item. */
export const audiences = ['member', 'lead', 'owners'] as const;
export type LibraryAudience = (typeof audiences)[number];

export type ItemState = 'draft' | 'published' | 'superseded' | 'withdrawn';

/** What the rules judge by. */
export interface ItemFacts {
  createdById: string;
  audience: LibraryAudience;
  state: ItemState;
  /** Ids of people who own it, and of organisations that do. */
  people: readonly string[];
  organisations: readonly string[];
}

const isWebmaster = (actor: Actor): boolean => isMember(actor) && holds(actor, 'webmaster');

/** Whoever shared it and the people who own it. */
const isOwner = (actor: Actor, { createdById, people }: ItemFacts): boolean =>
  isMember(actor) && (actor.id === createdById || people.includes(actor.id));

/** Somebody of an organisation that owns it. */
const isOfOwner = (actor: Actor, { organisations }: ItemFacts): actor is Person =>
  isMember(actor) && organisations.includes(actor.organisationId);

const keeps = (actor: Actor, item: ItemFacts): boolean =>
  isOwner(actor, item) || isWebmaster(actor);

const reads = (actor: Actor, item: ItemFacts): boolean => {
  if (keeps(actor, item)) return true;
  if (item.state === 'draft') return isOfOwner(actor, item);
  if (item.audience === 'owners') return isOfOwner(actor, item);
  if (item.audience === 'lead') {
    return isOfOwner(actor, item) || (isMember(actor) && holds(actor, 'lead'));
  }
  return isMember(actor);
};

const isThere = ({ state }: ItemFacts): boolean => state === 'published';

export const libraryPolicy = definePolicy('library', {
  /** Look through the library, as far as one may see its items. */
  list: (actor: Actor) => isMember(actor),

  /** Put documents together that belong together: the steering group and the webmaster. */
  keepCollections: (actor: Actor) =>
    isMember(actor) && (holds(actor, 'steering') || holds(actor, 'webmaster')),

  /** Share an item. */
  share: (actor: Actor) => isMember(actor),

  /** See an item, its versions and what was made of it, and download it. To others it is not there. */
  read: reads,

  /** Say what it is, add versions, say whose it is. */
  change: (actor: Actor, item: ItemFacts) => keeps(actor, item) && item.state !== 'withdrawn',

  publish: (actor: Actor, item: ItemFacts) => keeps(actor, item) && item.state === 'draft',

  /** Throw a draft away. */
  discard: (actor: Actor, item: ItemFacts) => keeps(actor, item) && item.state === 'draft',

  /** Say that another stands in its place, or that it is not to be used any more. */
  retire: (actor: Actor, item: ItemFacts) => keeps(actor, item) && isThere(item),

  /** Take it up again. */
  restore: (actor: Actor, item: ItemFacts) =>
    keeps(actor, item) && (item.state === 'superseded' || item.state === 'withdrawn'),

  /** Stand behind a version for one’s organisation: a PbC lead of an organisation that owns it. */
  signOff: (actor: Actor, item: ItemFacts) =>
    isOfOwner(actor, item) && holds(actor, 'lead') && item.state !== 'withdrawn',

  /** Say that one’s organisation used it, and what came of that. */
  sayUsed: (actor: Actor, item: ItemFacts) =>
    isMember(actor) && reads(actor, item) && item.state !== 'draft',

  /** Make a document of its template. */
  fill: (actor: Actor, item: ItemFacts) => reads(actor, item) && item.state !== 'withdrawn',

  /** Make an item of one’s own of it. */
  adapt: (actor: Actor, item: ItemFacts) => isMember(actor) && reads(actor, item) && isThere(item),
});
