import { guidancePolicy, type GuidanceFacts } from '~/features/guidance/policy';
import type { Actor } from '~/platform/actor';

/** The rules of guidance, for the table of all rules. The owner keeps it. */

type Name = 'member' | 'lead' | 'steering' | 'agent' | 'webmaster' | 'owner' | 'moderator';
type Row = [rule: string, (actor: Actor) => boolean, allowed: Name[]];

const members: Name[] = ['member', 'lead', 'steering', 'agent', 'webmaster', 'owner', 'moderator'];
const keeping: Name[] = ['steering', 'webmaster', 'owner'];

const of = (facts: Partial<GuidanceFacts> = {}): GuidanceFacts => ({
  ownerId: 'owner',
  status: 'current',
  ...facts,
});
const retired = { status: 'withdrawn' } as const;

export const guidanceRules: Row[] = [
  ['guidance.read', (actor) => guidancePolicy.read(actor), members],
  ['guidance.add', (actor) => guidancePolicy.add(actor), ['lead', 'steering', 'webmaster']],
  ['guidance.change', (actor) => guidancePolicy.change(actor, of()), keeping],
  [
    'guidance.change that nobody keeps',
    (actor) => guidancePolicy.change(actor, of({ ownerId: null })),
    ['steering', 'webmaster'],
  ],
  ['guidance.retire', (actor) => guidancePolicy.retire(actor, of()), keeping],
  ['guidance.retire what holds no more', (actor) => guidancePolicy.retire(actor, of(retired)), []],
  ['guidance.restore', (actor) => guidancePolicy.restore(actor, of(retired)), keeping],
  ['guidance.restore what holds', (actor) => guidancePolicy.restore(actor, of()), []],
];
