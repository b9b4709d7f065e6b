import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';

/** How somebody joined, whom they let in, and what goes of it when they leave. */
registerPersonalData({
  key: 'joining',
  title: 'How you joined, and the invitations and applications you dealt with',
  async export(personId) {
    const [joinedBy, invited, decided, asked] = await Promise.all([
      db().invitation.findUnique({
        where: { personId },
        include: { application: { include: { messages: { orderBy: { at: 'asc' } } } } },
      }),
      db().invitation.findMany({
        where: { invitedById: personId },
        orderBy: { createdAt: 'asc' },
        select: { createdAt: true, role: true, message: true },
      }),
      db().application.findMany({
        where: { decidedById: personId },
        orderBy: { decidedAt: 'asc' },
        select: { decidedAt: true, decision: true, declineReason: true },
      }),
      db().applicationMessage.findMany({
        where: { fromId: personId },
        orderBy: { at: 'asc' },
        select: { at: true, body: true },
      }),
    ]);
    const application = joinedBy?.application;
    return {
      invitation: joinedBy && {
        email: joinedBy.email,
        name: joinedBy.name,
        jobTitle: joinedBy.jobTitle,
        role: joinedBy.role,
        sentAt: joinedBy.createdAt,
        acceptedAt: joinedBy.acceptedAt,
      },
      application: application && {
        name: application.name,
        jobTitle: application.jobTitle,
        organisationName: application.organisationName,
        reason: application.reason,
        sentAt: application.createdAt,
        // What the network asked is somebody else's.
        answers: application.messages
          .filter(({ fromId }) => fromId === null)
          .map(({ at, body }) => ({ at, body })),
      },
      // Whom they let in, asked or turned away are others.
      invitationsSent: invited,
      applicationsDecided: decided,
      questionsAsked: asked,
    };
  },
  async erase(tx, personId) {
    const joinedBy = await tx.invitation.findUnique({
      where: { personId },
      select: { email: true, applicationId: true },
    });
    const person = await tx.person.findUnique({ where: { id: personId }, select: { email: true } });
    const addresses = [person?.email, joinedBy?.email].filter((one) => one != null);
    // All that was ever sent by or to them, whatever came of it.
    await tx.application.deleteMany({
      where: { OR: [{ email: { in: addresses } }, { id: joinedBy?.applicationId ?? '' }] },
    });
    await tx.invitation.deleteMany({ where: { OR: [{ email: { in: addresses } }, { personId }] } });
    // Who was invited stays invited, by a former member; what the inviter wrote to them goes.
    await tx.invitation.updateMany({ where: { invitedById: personId }, data: { message: '' } });
  },
});
