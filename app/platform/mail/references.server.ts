import { db } from '../database/database.server';
import { registerPersonalData } from '../personal-data/personal-data.server';
import { registerReferences } from '../references/references.server';

/** Mails on their way to a person go with the account: what they offer was for that account alone. */

registerReferences({
  to: 'person',
  key: 'mail',
  async move(tx, from) {
    await tx.mail.deleteMany({ where: { personId: from } });
  },
});

registerPersonalData({
  key: 'mails',
  title: 'Mails to you of the last days, by kind',
  export: (personId) =>
    db().mail.findMany({
      where: { personId },
      orderBy: { queuedAt: 'asc' },
      select: { kind: true, queuedAt: true, sentAt: true },
    }),
  async erase(tx, personId) {
    await tx.mail.deleteMany({ where: { personId } });
  },
});
