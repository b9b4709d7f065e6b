/**
 * Who does something. Every verb takes an actor, never a request, so that a page, a socket, a job and a test
 * all pass the same checks. `features/accounts` finds out who an actor is; policies judge by the shape below.
 */

/** A role a person holds. `member` is one too: without it an account sees nothing. */
export const roles = ['member', 'lead', 'steering', 'webmaster', 'agent'] as const;
export type Role = (typeof roles)[number];

/** A signed-in person. */
export interface Person {
  readonly kind: 'person';
  readonly id: string;
  /** As shown, title included. */
  readonly name: string;
  readonly givenName: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
}

/** Somebody not signed in. */
export interface Visitor {
  readonly kind: 'visitor';
}

/** The network itself: jobs, the loader of the demonstration network, the first start. */
export interface Process {
  readonly kind: 'process';
}

export type Actor = Person | Visitor | Process;

export const visitor: Visitor = { kind: 'visitor' };
export const theProcess: Process = { kind: 'process' };

/** Whether the actor is a person holding the role. */
export function holds(actor: Actor, role: Role): actor is Person {
  return actor.kind === 'person' && actor.roles.includes(role);
}

/** Whether the actor may take part at all. */
export function isMember(actor: Actor): actor is Person {
  return holds(actor, 'member');
}
