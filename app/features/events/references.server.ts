import { registerReferences } from '~/platform/references/references.server';

/** Two accounts become one: what either made, runs, takes notes at and speaks at is the one’s that stays. */
registerReferences({
  to: 'person',
  key: 'events',
  async move(tx, from, into) {
    const made = { where: { createdById: from }, data: { createdById: into } };
    await tx.event.updateMany(made);
    await tx.eventSeries.updateMany(made);
    const parts = await tx.eventHost.findMany({ where: { personId: from } });
    await tx.eventHost.deleteMany({ where: { personId: from } });
    for (const { eventId, part, position } of parts) {
      await tx.eventHost.upsert({
        where: { eventId_personId: { eventId, personId: into } },
        create: { eventId, personId: into, part, position },
        // A host may do all that a note-taker may.
        update: part === 'host' ? { part } : {},
      });
    }
    const speaks = await tx.eventSpeaker.findMany({ where: { personId: from } });
    for (const { id, sessionId } of speaks) {
      const twice = await tx.eventSpeaker.findFirst({ where: { sessionId, personId: into } });
      if (twice) await tx.eventSpeaker.delete({ where: { id } });
      else await tx.eventSpeaker.update({ where: { id }, data: { personId: into } });
    }
  },
});

/** Two organisations become one: what either held is held by the one that stays, and so are the places kept for it. */
registerReferences({
  to: 'organisation',
  key: 'events',
  async move(tx, from, into) {
    await tx.event.updateMany({ where: { organiserId: from }, data: { organiserId: into } });
    const kept = await tx.eventKeptPlaces.findMany({ where: { organisationId: from } });
    await tx.eventKeptPlaces.deleteMany({ where: { organisationId: from } });
    for (const { eventId, places } of kept) {
      await tx.eventKeptPlaces.upsert({
        where: { eventId_organisationId: { eventId, organisationId: into } },
        create: { eventId, organisationId: into, places },
        update: { places: { increment: places } },
      });
    }
  },
});
