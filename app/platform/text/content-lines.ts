/** The lines that vCards and iCalendar files are made of (RFC 2426, RFC 5545): one property each, folded and escaped alike. */

/** A property: its name with parameters, and its value, already escaped. */
export type Property = readonly [name: string, value: string];

/** One text of a value. Line ends become `\n`; other control characters go. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** Properties as lines, each with its line end. */
export function writeLines(properties: readonly Property[]): string {
  return properties.map(([name, value]) => `${fold(`${name}:${value}`)}\r\n`).join('');
}

const MOST_OCTETS = 75;

/** Lines have at most 75 octets of UTF-8; those that go on begin with a space. A character is never torn. */
function fold(line: string): string {
  // No letter of a string is more than three octets: most lines need not be looked at.
  if (line.length * 3 <= MOST_OCTETS) return line;
  let folded = '';
  let room = MOST_OCTETS;
  for (const character of line) {
    const octets = octetsOf(character.codePointAt(0) ?? 0);
    if (octets > room) {
      folded += '\r\n ';
      room = MOST_OCTETS - 1;
    }
    folded += character;
    room -= octets;
  }
  return folded;
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
