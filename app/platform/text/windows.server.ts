/** What Windows-1252 has in the places 80 to 9F; the others are as in Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Reads bytes as Windows-1252, which has a letter for each of them. By hand: Node 20 takes the encoding of this name for
 * Latin-1, and curly apostrophes stand in half of all names.
 */
export function decodeWindows(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/g, (mark) => WINDOWS.charAt(mark.charCodeAt(0) - 0x80));
}
