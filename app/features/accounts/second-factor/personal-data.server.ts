import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';
import { dropSecondFactor } from './remove.server';

/** In the copy stands that there is a second factor, and never what would make a code. */
registerPersonalData({
  key: 'sign-in-safety',
  title: 'Your second factor, and the browsers you have signed in with',
  async export(personId) {
    const [factor, recoveryCodesLeft, browsers] = await Promise.all([
      db().secondFactor.findUnique({ where: { personId }, select: { confirmedAt: true } }),
      db().recoveryCode.count({ where: { personId } }),
      db().knownDevice.findMany({
        where: { personId },
        orderBy: { firstSeenAt: 'asc' },
        select: { firstSeenAt: true, lastSeenAt: true },
      }),
    ]);
    return {
      secondFactor: factor?.confirmedAt
        ? { since: factor.confirmedAt.toISOString(), recoveryCodesLeft }
        : null,
      browsers: browsers.map(({ firstSeenAt, lastSeenAt }) => ({
        firstUsed: firstSeenAt.toISOString(),
        lastUsed: lastSeenAt.toISOString(),
      })),
    };
  },
  async erase(tx, personId) {
    await dropSecondFactor(tx, personId);
    await tx.knownDevice.deleteMany({ where: { personId } });
  },
});
