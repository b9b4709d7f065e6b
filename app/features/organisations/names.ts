/** Names of organisations, and the addresses made of them. */

/** The last parts of addresses that are pages of their own: no organisation may be found there. */
export const reservedSlugs = ['new', 'suppliers'];

/** As people compare names: whatever the case, the accents, the apostrophes and the spaces. */
export function comparableName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’‘`]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
