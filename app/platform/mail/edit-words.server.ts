import type { Actor } from '../actor';
import { now } from '../clock.server';
import { change } from '../database/change.server';
import { db } from '../database/database.server';
import { authorize, Invalid, NotFound } from '../errors';
import { findMailKind, type MailKind } from './kinds.server';
import { mailPolicy } from './policy';
import { problemsOfWords, type Words } from './words';

/** How a kind of mail is worded at present. */
export async function findWords({ kind, words }: MailKind): Promise<Words> {
  const select = { subject: true, body: true, button: true } as const;
  return (await db().mailWords.findUnique({ where: { kind }, select })) ?? words;
}

/**
 * Words a kind of mail anew, from the next mail on; null goes back to what the code says.
 *
 * @throws {NotFound} when there is no such kind
 * @throws {Invalid} when it speaks of what the mail does not have, or lacks its link
 */
export function saveWords(actor: Actor, kind: string, words: Words | null): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(mailPolicy.editWords(actor));
    const known = findMailKind(kind);
    if (!known) throw new NotFound('No such mail');
    if (words) {
      const problems = problemsOfWords(words, known.placeholders);
      if (Object.keys(problems).length > 0) throw new Invalid(problems as Record<string, string>);
      const data = { ...words, changedAt: now() };
      await tx.mailWords.upsert({ where: { kind }, create: { kind, ...data }, update: data });
    } else {
      await tx.mailWords.deleteMany({ where: { kind } });
    }
    await record({ kind: 'mail.words-changed', channels: [], subjects: { mail: kind } });
  });
}
