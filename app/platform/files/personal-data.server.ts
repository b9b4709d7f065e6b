import { db } from '../database/database.server';
import { enqueue } from '../jobs/enqueue.server';
import { registerPersonalData } from '../personal-data/personal-data.server';
import { eraseBytes } from './erase.server';

/** Files that a person sent. Those that belong to something stay with it; those that wait for a form go. */
registerPersonalData({
  key: 'files',
  title: 'Files you sent, by name',
  export: (personId) =>
    db().file.findMany({
      where: { uploadedById: personId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, type: true, bytes: true, createdAt: true },
    }),
  async erase(tx, personId) {
    const waiting = await tx.file.findMany({
      where: { uploadedById: personId, uses: { none: {} } },
      select: { id: true, sha256: true },
    });
    await tx.file.deleteMany({ where: { id: { in: waiting.map(({ id }) => id) } } });
    for (const { sha256 } of waiting) await enqueue(tx, eraseBytes, { sha256 });
  },
});
