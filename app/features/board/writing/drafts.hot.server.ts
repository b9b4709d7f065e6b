import { hotRead, hotWrite } from '~/platform/database/hot.server';

/** Lets go of a draft, in the transaction that posts what it has become: asked of every reply, so past Prisma. */
export const dropDraft = hotWrite<[personId: string, form: string]>(
  'DELETE FROM "Draft" WHERE personId = ? AND form = ?',
);

/** Somebody's draft of a form: asked with every page of a topic. */
export const readDraft = hotRead<
  [personId: string, form: string],
  { fields: string; savedAt: string }
>('SELECT fields, savedAt FROM "Draft" WHERE personId = ? AND form = ?');
