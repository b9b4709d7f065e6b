/** What a phone dials for a number as people type it: "01632 960 441 ext 12". Null when there is nothing to dial. */
export function phoneHref(typed: string): string | null {
  const [number = ''] = /\+?[\d\s().-]+/.exec(typed) ?? [];
  // "+44 (0)1632": the nought is dialled inside the country only.
  const international = number.trim().startsWith('+') ? number.replace('(0)', '') : number;
  const digits = international.replaceAll(/\D/g, '');
  if (digits.length < 3) return null;
  return `tel:${number.trim().startsWith('+') ? '+' : ''}${digits}`;
}
