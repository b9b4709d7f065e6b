/**
 * The agent for a subject: the first who has it, and otherwise the first who takes all subjects.
 *
 * @param agents in the order of their list, each with the service areas they answer for; none means all
 * @param area the query's service area, or null when it is about none in particular
 * @returns null when nobody takes it
 */
export function chooseAgent<A extends { areas: readonly string[] }>(
  agents: readonly A[],
  area: string | null,
): A | null {
  const own = agents.find(({ areas }) => area !== null && areas.includes(area));
  return own ?? agents.find(({ areas }) => areas.length === 0) ?? null;
}
