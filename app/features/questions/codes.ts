/** Codes that are read from a screen or a badge and typed on a phone. Pure and safe for the browser. */

/** No letter and digit that can be taken for one another, and no vowels: a code never spells a word. */
export const CODE_LETTERS = 'CDFGHJKMNPQRTVWXY34679';

/** Of a session, on the screen. */
export const SESSION_CODE_LENGTH = 5;
/** Of a badge: 36 bits, and wrong ones are counted. */
export const BADGE_CODE_LENGTH = 8;

/** A code as it is kept, whatever case and spaces it was typed with; cut off where no code is so long. */
export function readCode(typed: string): string {
  return typed.slice(0, 40).toUpperCase().replaceAll(/[\s-]/g, '');
}

/** Whether it may be a session's: addresses below `/live` that are none are no session's either. */
export function isSessionCode(code: string): boolean {
  return (
    code.length === SESSION_CODE_LENGTH && [...code].every((one) => CODE_LETTERS.includes(one))
  );
}

/** As it is shown to be typed: `CDF GHJ`-like groups of four read best. */
export function showCode(code: string): string {
  return code.length <= SESSION_CODE_LENGTH ? code : (code.match(/.{1,4}/g) ?? []).join(' ');
}
