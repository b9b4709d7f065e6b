import { z } from 'zod';

/** What is typed as a second factor: a telephone's code, or one of the recovery codes. Digits alone, so that a telephone
 * shows its keys for numbers. */

const TOTP_DIGITS = 6;
export const RECOVERY_DIGITS = 20;

/** With or without the spaces and hyphens it was shown with. */
export const codeField = z
  .string()
  .default('')
  .transform((typed) => typed.replaceAll(/[\s-]/g, ''))
  .superRefine((code, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    if (code === '') return refuse('Enter the code');
    if (!/^\d+$/.test(code) || ![TOTP_DIGITS, RECOVERY_DIGITS].includes(code.length)) {
      refuse(
        `Enter the ${TOTP_DIGITS} digits that the app shows, or the ${RECOVERY_DIGITS} of a recovery code`,
      );
    }
  });

/** The first code of a telephone: a recovery code there is none yet. */
export const firstCodeField = z
  .string()
  .default('')
  .transform((typed) => typed.replaceAll(/[\s-]/g, ''))
  .superRefine((code, context) => {
    if (/^\d{6}$/.test(code)) return;
    const message =
      code === '' ? 'Enter the code' : `Enter the ${TOTP_DIGITS} digits that the app shows`;
    context.addIssue({ code: 'custom', message });
  });

/** Whether it is one of paper. */
export const isRecoveryCode = (code: string): boolean => code.length === RECOVERY_DIGITS;
