import { holds, isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';
import type { Acting } from './agents.hot.server';

/** Who holds a link that was mailed: an agent outside the network, or the asker of a query. It is for that query alone. */
export interface LinkHolder {
  readonly kind: 'link';
  readonly topicId: string;
  readonly agentId: string | null;
  readonly personId: string | null;
}

/** Whose a query is, as rules judge by it. */
export interface OwnerFacts {
  topicId: string;
  /** The agent, and whoever answers for them today; none at the steering group, or while it is with the network. */
  owners: Array<Pick<Acting, 'personId' | 'agentId'>>;
  /** It is the steering group's. */
  steering: boolean;
}

/** Who asked, as rules judge by it. */
export interface AskerFacts {
  topicId: string;
  askerId: string;
}

const isOwner = (actor: Actor | LinkHolder, { topicId, owners, steering }: OwnerFacts): boolean => {
  if (actor.kind === 'link') {
    const { agentId } = actor;
    return (
      actor.topicId === topicId &&
      agentId !== null &&
      owners.some((owner) => owner.agentId === agentId)
    );
  }
  if (!isMember(actor)) return false;
  return (
    (steering && holds(actor, 'steering')) || owners.some(({ personId }) => personId === actor.id)
  );
};

/** Who decides what happens to a query that the network could not answer. */
export const escalationPolicy = definePolicy('escalation', {
  /** Name agents. */
  editAgents: (actor: Actor) => holds(actor, 'webmaster'),

  /** Look at what waits for oneself; for most it is nothing. */
  readDesk: (actor: Actor) => isMember(actor),

  /** Answer a query, ask back, hand it on, wait: whose it is, or who answers for them; read it for that, too. */
  own: (actor: Actor | LinkHolder, query: OwnerFacts) => isOwner(actor, query),

  /** Say whether a query is answered, or ask the agent earlier: who asked it. */
  ask: (actor: Actor | LinkHolder, query: AskerFacts) =>
    actor.kind === 'link'
      ? actor.topicId === query.topicId && actor.personId === query.askerId
      : isMember(actor) && actor.id === query.askerId,

  /** Stop a query, and start it again. */
  stop: (actor: Actor) => isMember(actor) && holds(actor, 'webmaster'),
});
