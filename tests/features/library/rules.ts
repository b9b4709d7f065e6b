import { libraryPolicy, type ItemFacts } from '~/features/library/policy';
import type { Actor } from '~/platform/actor';

/**
 * The rules of the library, for the table of all rules. The owner owns the item and whoever is asked is of no organisation
 * that does, unless it is said otherwise.
 */

type Name = 'member' | 'lead' | 'steering' | 'agent' | 'webmaster' | 'owner' | 'moderator';
type Row = [rule: string, (actor: Actor) => boolean, allowed: Name[]];

const members: Name[] = ['member', 'lead', 'steering', 'agent', 'webmaster', 'owner', 'moderator'];
const keeping: Name[] = ['owner', 'webmaster'];

const item = (of: Partial<ItemFacts> = {}): ItemFacts => ({
  createdById: 'somebody',
  audience: 'member',
  state: 'published',
  people: ['owner'],
  organisations: ['other'],
  ...of,
});

type OfItem = Exclude<keyof typeof libraryPolicy, 'list' | 'share' | 'keepCollections'>;

const of = (rule: OfItem, allowed: Name[], when = '', facts: Partial<ItemFacts> = {}): Row => [
  `library.${rule}${when === '' ? '' : ` ${when}`}`,
  (actor) => libraryPolicy[rule](actor, item(facts)),
  allowed,
];

const draft = { state: 'draft' } as const;
const withdrawn = { state: 'withdrawn' } as const;
const superseded = { state: 'superseded' } as const;
/** Everybody who is asked is of this organisation. */
const ours = { organisations: ['fen'] };

export const libraryRules: Row[] = [
  ['library.list', (actor) => libraryPolicy.list(actor), members],
  ['library.share', (actor) => libraryPolicy.share(actor), members],
  [
    'library.keepCollections',
    (actor) => libraryPolicy.keepCollections(actor),
    ['steering', 'webmaster'],
  ],
  of('read', members),
  of('read', members, 'of one that is withdrawn', withdrawn),
  of('read', keeping, 'of a draft', draft),
  of('read', members, 'of a draft of one’s own organisation', { ...draft, ...ours }),
  of('read', ['lead', ...keeping], 'of what is for leads', { audience: 'lead' }),
  of('read', keeping, 'of what is for its owners', { audience: 'owners' }),
  of('read', members, 'of what is for its owners, of one’s own organisation', {
    audience: 'owners',
    ...ours,
  }),
  of('read', ['member', ...keeping], 'of a draft that one shared', {
    ...draft,
    createdById: 'member',
  }),
  of('change', keeping),
  of('change', keeping, 'of one’s own organisation', ours),
  of('change', [], 'of one that is withdrawn', withdrawn),
  of('publish', keeping, 'of a draft', draft),
  of('publish', [], 'of what is published'),
  of('discard', keeping, 'of a draft', draft),
  of('discard', [], 'of what is published'),
  of('retire', keeping),
  of('retire', [], 'of a draft', draft),
  of('retire', [], 'of one that is withdrawn', withdrawn),
  of('restore', keeping, 'of one that is withdrawn', withdrawn),
  of('restore', keeping, 'of one that is superseded', superseded),
  of('restore', [], 'of what is published'),
  of('signOff', [], 'for an organisation that does not own it'),
  of('signOff', ['lead'], 'of one’s own organisation', ours),
  of('signOff', [], 'of one that is withdrawn', { ...withdrawn, ...ours }),
  of('sayUsed', members),
  of('sayUsed', [], 'of a draft', { ...draft, ...ours }),
  of('sayUsed', ['lead', ...keeping], 'of what is for leads', { audience: 'lead' }),
  of('fill', members),
  of('fill', [], 'of one that is withdrawn', withdrawn),
  of('fill', keeping, 'of what is for its owners', { audience: 'owners' }),
  of('adapt', members),
  of('adapt', [], 'of one that is withdrawn', withdrawn),
  of('adapt', keeping, 'of what is for its owners', { audience: 'owners' }),
];
