import { Secret, TOTP } from 'otpauth';
import { newToken, now } from '~/platform/clock.server';
import { seal, unseal } from '~/platform/secrets/secret.server';
import { drawQr } from '~/platform/text/qr.server';
import type { Telling } from '../views';

/** Codes that a telephone makes out of a shared secret and the time (TOTP, RFC 6238). */

/** What every app understands, and most understand nothing else. */
const SHAPE = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** RFC 4226 recommends 160 bits. */
const SECRET_BYTES = 20;
/** Steps before and after: telephones' clocks are wrong, and typing takes a while. */
const WINDOW = 1;
const PURPOSE = 'second-factor';

/** A new secret, sealed as it is kept. */
export function newSecret(): string {
  const bytes = Buffer.from(newToken(), 'base64url').subarray(0, SECRET_BYTES);
  return seal(PURPOSE, new Secret({ buffer: new Uint8Array(bytes).buffer }).base32);
}

/**
 * The time step a code belongs to.
 *
 * @param sealed the secret as it is kept
 * @returns null when it is no code of these moments, or the data folder has lost the key that opens the secret
 */
export function stepOf(sealed: string, code: string): number | null {
  const secret = unseal(PURPOSE, sealed);
  if (secret === null) return null;
  const timestamp = now().getTime();
  const totp = new TOTP({ ...SHAPE, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / 1000 / SHAPE.period) + delta;
}

/**
 * Puts a secret into a telephone's words.
 *
 * @param names what the app calls the entry: the network, and whose account
 * @returns null when the data folder has lost the key that opens the secret
 */
export function tell(sealed: string, names: { issuer: string; label: string }): Telling | null {
  const secret = unseal(PURPOSE, sealed);
  if (secret === null) return null;
  const link = new TOTP({ ...SHAPE, ...names, secret: Secret.fromBase32(secret) }).toString();
  return { secret: (secret.match(/.{1,4}/g) ?? []).join(' '), link, qr: drawQr(link) };
}
