/**
 * The agent for a query: the first who has its service area, else the first who has one of its sections, else the first
 * who takes everything.
 *
 * @param agents in the order of their list, each with the ids of the service areas and sections they answer for; neither
 *   means all
 * @param query its service area, or null when it is about none in particular, and the sections it stands in
 * @returns null when nobody takes it
 */
export function chooseAgent<A extends { areas: readonly string[]; sections: readonly string[] }>(
  agents: readonly A[],
  query: { area: string | null; sections: readonly string[] },
): A | null {
  const forArea = agents.find(({ areas }) => query.area !== null && areas.includes(query.area));
  const forSection = () =>
    agents.find(({ sections }) => sections.some((section) => query.sections.includes(section)));
  const forAll = () => agents.find(({ areas, sections }) => areas.length + sections.length === 0);
  return forArea ?? forSection() ?? forAll() ?? null;
}
