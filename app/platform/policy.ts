/**
 * The register of policies. A policy is a table of pure predicates over an actor and facts: the verb enforces it, the
 * loader ships its answers as abilities, the component shows just what the server will allow. Predicates never throw.
 */

// A predicate takes whatever facts it judges by; the register only lists them.
type Predicate = (...facts: never[]) => boolean;
type Policy = Record<string, Predicate>;

const policies = new Map<string, Policy>();

/** Adds a feature's policy to the register, and hands it back for use. */
export function definePolicy<const T extends Policy>(feature: string, policy: T): T {
  policies.set(feature, policy);
  return policy;
}

/** Every rule there is, as `feature.rule`. */
export function listRules(): string[] {
  return [...policies].flatMap(([feature, policy]) =>
    Object.keys(policy).map((rule) => `${feature}.${rule}`),
  );
}
