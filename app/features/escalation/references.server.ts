import { registerReferences } from '~/platform/references/references.server';

/** Two accounts become one: what either did to a query, and what they are asked to do, is the one's that stays. */
registerReferences({
  to: 'person',
  key: 'escalation',
  async move(tx, from, into) {
    const mine = { where: { personId: from }, data: { personId: into } };
    await tx.answerLink.updateMany(mine);
    await tx.agent.updateMany(mine);
    await tx.escalationEvent.updateMany({ where: { byId: from }, data: { byId: into } });
    const people = await tx.person.findMany({ where: { id: { in: [from, into] } } });
    const emailOf = (wanted: string) => people.find(({ id }) => id === wanted)?.email ?? null;
    const [old, kept] = [emailOf(from), emailOf(into)];
    if (old === null || kept === null) return;
    // An agent is known by their address. When both are agents, the one that has the address stays as it is.
    if (await tx.agent.findUnique({ where: { email: kept } })) return;
    await tx.agent.updateMany({ where: { email: old }, data: { email: kept } });
  },
});
