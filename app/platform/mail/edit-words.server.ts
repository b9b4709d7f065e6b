import type { Actor } from '../actor';
import { audit } from '../audit/audit.server';
import { registerAuditKind } from '../audit/registry.server';
import { now } from '../clock.server';
import { change } from '../database/change.server';
import { db } from '../database/database.server';
import type { Transaction } from '../database/transaction';
import { authorize, Invalid, NotFound } from '../errors';
import { refuseStale, versionOf } from '../lists/version.server';
import type { Reader } from '../database/client.server';
import { findMailKind, listMailKinds, type MailKind } from './kinds.server';
import { mailPolicy } from './policy';
import { problemsOfWords, type Words } from './words';

const changed = registerAuditKind<{ title: string; original: boolean }>({
  kind: 'mail.words-changed',
  group: 'settings',
  words: ({ title, original }) =>
    original
      ? `took the mail “${title}” back to its original words`
      : `changed the words of the mail “${title}”`,
});

/** A kind of mail as the webmaster's pages show it. */
export interface MailView {
  kind: string;
  title: string;
  /** What its wording may speak of. */
  placeholders: readonly string[];
  words: Words;
  /** Whether it is worded otherwise than the code words it. */
  changed: boolean;
  version: string;
}

/** How a kind of mail is worded at present. */
export async function findWords(mail: MailKind): Promise<Words> {
  return (await findOwnWords(db(), mail)) ?? mail.words;
}

/** Every kind of mail that the network sends. */
export async function listMails(actor: Actor): Promise<MailView[]> {
  authorize(mailPolicy.editWords(actor));
  return Promise.all(listMailKinds().map(viewMail));
}

/**
 * One kind of mail.
 *
 * @throws {NotFound} when there is no such kind
 */
export async function findMail(actor: Actor, kind: string): Promise<MailView> {
  authorize(mailPolicy.editWords(actor));
  const known = findMailKind(kind);
  if (!known) throw new NotFound('No such mail');
  return viewMail(known);
}

async function viewMail(mail: MailKind): Promise<MailView> {
  const own = await findOwnWords(db(), mail);
  const words = own ?? mail.words;
  const { kind, title, placeholders } = mail;
  return {
    kind,
    title,
    placeholders,
    words,
    changed: own !== null,
    version: versionOf({ ...words }),
  };
}

function findOwnWords(tx: Reader, { kind }: MailKind): Promise<Words | null> {
  const select = { subject: true, body: true, button: true } as const;
  return tx.mailWords.findUnique({ where: { kind }, select });
}

/**
 * Words a kind of mail anew, from the next mail on; null goes back to what the code says.
 *
 * @param version of the words that a form showed; left out, whatever stands there is replaced
 * @throws {NotFound} when there is no such kind
 * @throws {Invalid} when it speaks of what the mail does not have, or lacks its link, or was changed meanwhile
 */
export function saveWords(
  actor: Actor,
  kind: string,
  words: Words | null,
  version?: string,
): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(mailPolicy.editWords(actor));
    const known = findMailKind(kind);
    if (!known) throw new NotFound('No such mail');
    const own = await findOwnWords(tx, known);
    const before = own ?? known.words;
    const same = words === null ? own === null : isSame(words, before);
    if (same) return; // as somebody wants it, whoever was first
    const subject = `mail:${kind}`;
    if (version !== undefined) {
      const versions = { sent: version, now: versionOf({ ...before }) };
      await refuseStale(tx, actor, versions, { called: 'this mail', subject });
    }
    await keepWords(tx, known, words);
    const seq = await record({ kind: changed.kind, channels: [], subjects: { mail: kind } });
    const details = { title: known.title, original: words === null };
    await audit(tx, actor, seq, changed, { details, subject });
  });
}

function isSame(words: Words, others: Words): boolean {
  return versionOf({ ...words }) === versionOf({ ...others });
}

/** @throws {Invalid} when the words are not right for the mail */
async function keepWords(
  tx: Transaction,
  { kind, placeholders }: MailKind,
  words: Words | null,
): Promise<void> {
  if (words === null) {
    await tx.mailWords.deleteMany({ where: { kind } });
    return;
  }
  const problems = problemsOfWords(words, placeholders);
  if (Object.keys(problems).length > 0) throw new Invalid(problems as Record<string, string>);
  const data = { ...words, changedAt: now() };
  await tx.mailWords.upsert({ where: { kind }, create: { kind, ...data }, update: data });
}
