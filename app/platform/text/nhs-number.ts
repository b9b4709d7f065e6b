/**
 * NHS numbers in running text. Ten digits, often written 3-3-4, of which the last is a check digit by modulus 11
 * (NHS Data Dictionary, "NHS NUMBER").
 */

// Looks ahead, so that candidates may overlap: a year or a reference number may stand right before the NHS number.
const CANDIDATE = /(?<!\d)(?=(\d(?:[ \t\u00a0\u2009\u202f.\-\u2010-\u2013]?\d){9})(?!\d))/g;

/**
 * Finds the first NHS number in a text.
 *
 * @returns it as written, or null
 */
export function findNhsNumber(text: string): string | null {
  // NFKC turns full-width and mathematical digits into plain ones.
  for (const [, found = ''] of text.normalize('NFKC').matchAll(CANDIDATE)) {
    if (hasCheckDigit(found.replaceAll(/\D/g, ''))) return found;
  }
  return null;
}

/** Whether ten digits end in the right check digit. */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < 9; index += 1) sum += Number(digits[index]) * (10 - index);
  const check = (11 - (sum % 11)) % 11; // 10 is never issued, and no last digit equals it
  return check === Number(digits[9]);
}
