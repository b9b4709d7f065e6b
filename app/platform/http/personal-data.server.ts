import { db } from '../database/database.server';
import { registerPersonalData } from '../personal-data/personal-data.server';

/** Forms that a person had filled in when their session ended, and the keys of those they sent: theirs alone. */
registerPersonalData({
  key: 'forms',
  title: 'Forms that wait for you to sign in again',
  export: (personId) =>
    db().heldForm.findMany({
      where: { personId },
      select: { path: true, fields: true, expiresAt: true },
    }),
  async erase(tx, personId) {
    await tx.heldForm.deleteMany({ where: { personId } });
    await tx.writeKey.deleteMany({ where: { author: personId } });
  },
});
