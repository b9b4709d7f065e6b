import type { Reader } from '~/platform/database/client.server';
import type { Transaction } from '~/platform/database/transaction';
import { isRecoveryCode } from './code';
import { useUpRecoveryCode } from './recovery-codes.server';
import { stepOf } from './totp.server';

/** Whether somebody has a second factor: one that is being set up is none yet. */
export async function hasSecondFactor(tx: Reader, personId: string): Promise<boolean> {
  const factor = await tx.secondFactor.findUnique({
    where: { personId },
    select: { confirmedAt: true },
  });
  return factor !== null && factor.confirmedAt !== null;
}

/**
 * Takes a code in payment: whoever has seen it typed cannot use it again, nor one that came before it.
 *
 * @returns whether it was right
 */
export async function takeCode(tx: Transaction, personId: string, code: string): Promise<boolean> {
  const factor = await tx.secondFactor.findUnique({ where: { personId } });
  if (!factor?.confirmedAt) return false;
  if (isRecoveryCode(code)) return useUpRecoveryCode(tx, personId, code);
  const step = stepOf(factor.secret, code);
  if (step === null || step <= factor.lastStep) return false;
  await tx.secondFactor.update({ where: { personId }, data: { lastStep: step } });
  return true;
}
