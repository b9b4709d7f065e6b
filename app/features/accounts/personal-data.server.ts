import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';

/** What accounts know of a person. No hash and no token is in the copy: they are of use to thieves alone. */

/** As what everybody appears who has left. */
const FORMER_MEMBER = 'A former member';

registerPersonalData({
  key: 'account',
  title:
    'Your account: name, email address, organisation, roles, when you joined and were last here',
  export: async (personId) => {
    const { organisation, roles, ...account } = await db().person.findUniqueOrThrow({
      where: { id: personId },
      select: {
        name: true,
        givenName: true,
        email: true,
        jobTitle: true,
        joinedAt: true,
        lastSeenAt: true,
        organisation: { select: { name: true } },
        roles: { select: { role: true, grantedAt: true, startsAt: true, endsAt: true } },
      },
    });
    return { ...account, organisation: organisation?.name ?? null, roles };
  },
  erase: async (tx, personId) => {
    await tx.roleGrant.deleteMany({ where: { personId } });
    await tx.passwordReset.deleteMany({ where: { personId } });
    const { leftAt } = await tx.person.findUniqueOrThrow({ where: { id: personId } });
    await tx.person.update({
      where: { id: personId },
      data: {
        name: FORMER_MEMBER,
        givenName: '',
        jobTitle: '',
        email: null,
        passwordHash: null,
        organisationId: null,
        lastSeenAt: null,
        leftAt: leftAt ?? now(),
      },
    });
  },
});

registerPersonalData({
  key: 'sign-ins',
  title: 'Where you are signed in',
  export: (personId) =>
    db().session.findMany({
      where: { personId },
      orderBy: { createdAt: 'asc' },
      select: { device: true, createdAt: true, lastUsedAt: true, expiresAt: true },
    }),
  erase: async (tx, personId) => {
    await tx.session.deleteMany({ where: { personId } });
  },
});

registerPersonalData({
  key: 'email-change',
  title: 'A new email address you have asked for, until it is confirmed',
  export: (personId) =>
    db().emailChange.findUnique({
      where: { personId },
      select: {
        newEmail: true,
        createdAt: true,
        expiresAt: true,
        oldConfirmedAt: true,
        newConfirmedAt: true,
      },
    }),
  erase: async (tx, personId) => {
    await tx.emailChange.deleteMany({ where: { personId } });
    await tx.emailChange.updateMany({
      where: { vouchedById: personId },
      data: { vouchedById: null },
    });
  },
});
