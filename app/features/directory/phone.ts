/** Telephone numbers as people type them. Browser-safe. */

const NUMBER = /^\+?[\d\s().-]+?(?:\s*(?:ext\.?|extension|x)\s*(\d{1,6}))?$/i;

/** Whether it can be a telephone number. */
export function isPhone(typed: string): boolean {
  return NUMBER.test(typed) && typed.replaceAll(/\D/g, '').length >= 5;
}

/** What a telephone dials (RFC 3966). */
export function telHref(typed: string): string {
  const extension = NUMBER.exec(typed)?.[1];
  const number = (extension === undefined ? typed : typed.replace(/\s*[a-z].*$/i, ''))
    .replaceAll(/\(0\)/g, '')
    .replaceAll(/[^\d+]/g, '');
  return `tel:${number}${extension === undefined ? '' : `;ext=${extension}`}`;
}
