import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../settings.server';

/**
 * What the server hands out and must recognise later without keeping it: sealed texts. A sealed text tells its
 * holder nothing and cannot be made or changed by anybody else.
 */

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

let key: Buffer | undefined;

/** The data folder's own key, made on first use, readable by the process's user only. */
function secretKey(): Buffer {
  if (key) return key;
  const file = join(settings().dataDir, 'secret.key');
  if (!existsSync(file)) {
    // Written aside and linked into place: of two processes that start at once, one wins and both read the same.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(32), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
  }
  chmodSync(file, 0o600);
  key = readFileSync(file);
  return key;
}

/**
 * Seals a text.
 *
 * @param purpose what it is for; it opens for that purpose only
 * @returns base64url, safe in forms, cookies and addresses
 */
export function seal(purpose: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, secretKey(), nonce).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Opens a sealed text; null when it was not sealed here for this purpose. */
export function unseal(purpose: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv(ALGORITHM, secretKey(), nonce)
      .setAAD(Buffer.from(purpose))
      .setAuthTag(tag);
    return Buffer.concat([
      decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
      decipher.final(),
    ]).toString('utf8');
  } catch {
    return null; // forged, or sealed with another data folder's key
  }
}

/** What is stored of a secret that only its holder keeps: a password needs a slow hash, a random token does not. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
