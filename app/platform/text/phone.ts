/** Telephone numbers as people type them. Browser-safe. */

const EXTENSION = String.raw`(?:\s*(?:ext\.?|extension|x)\s*(\d{1,6}))?`;
const WHOLE = new RegExp(String.raw`^\+?[\d\s().-]+?${EXTENSION}$`, 'i');
const WITHIN = new RegExp(String.raw`(\+?[\d(][\d\s().-]+)${EXTENSION}`, 'i');

/** Whether it can be a telephone number. */
export function isPhone(typed: string): boolean {
  return WHOLE.test(typed) && typed.replaceAll(/\D/g, '').length >= 5;
}

/**
 * What a telephone dials for a number as it was typed; null when there is nothing to dial. An extension is its own part
 * of the address, as RFC 3966 has it: a comma would dial it by itself after a pause, and into many a recorded menu.
 */
export function phoneHref(typed: string): string | null {
  const [, number = '', extension] = WITHIN.exec(typed) ?? [];
  const abroad = number.startsWith('+');
  // "+44 (0)1632": the nought is dialled inside the country only.
  const digits = (abroad ? number.replace('(0)', '') : number).replaceAll(/\D/g, '');
  if (digits.length < 3) return null;
  return `tel:${abroad ? '+' : ''}${digits}${extension === undefined ? '' : `;ext=${extension}`}`;
}
