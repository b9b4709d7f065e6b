import { newToken } from '~/platform/clock.server';
import type { Transaction } from '~/platform/database/transaction';
import { hashToken } from '~/platform/secrets/secret.server';
import { RECOVERY_DIGITS } from './code';

/** Codes on paper, for whoever has lost the telephone. Each works once. */

/** So many are made at once. */
export const CODES_MADE = 10;

/**
 * Makes new ones; older ones work no more.
 *
 * @returns them in groups of four digits, as they are shown this once
 */
export async function makeRecoveryCodes(tx: Transaction, personId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES_MADE }, newCode);
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ codeHash: hashToken(code), personId })),
  });
  return codes.map((code) => (code.match(/.{4}/g) ?? []).join(' '));
}

/** Uses one up. @returns whether it was one of theirs */
export async function useUpRecoveryCode(
  tx: Transaction,
  personId: string,
  code: string,
): Promise<boolean> {
  const { count } = await tx.recoveryCode.deleteMany({
    where: { codeHash: hashToken(code), personId },
  });
  return count > 0;
}

/** 20 digits, 66 bits of chance: what is left over of 256 bits favours no code that anybody could tell. */
function newCode(): string {
  const chance = BigInt(`0x${Buffer.from(newToken(), 'base64url').toString('hex')}`);
  return String(chance % 10n ** BigInt(RECOVERY_DIGITS)).padStart(RECOVERY_DIGITS, '0');
}
