/** "Ask me about": what members write, and when two of them mean the same. Browser-safe. */

/** The same for the same words, whatever their case, accents and spaces. */
export function interestKey(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** What stands in the field, one a line or with commas between, each once and as it was written first. */
export function readInterests(text: string): string[] {
  const named = new Map<string, string>();
  for (const part of text.split(/[\n,;]/)) {
    const name = part.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
    const key = interestKey(name);
    if (key !== '' && !named.has(key)) named.set(key, name);
  }
  return [...named.values()];
}

/** What stands in the field for some interests. */
export function writeInterests(names: readonly string[]): string {
  return names.join('\n');
}
