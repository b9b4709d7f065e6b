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
const utf8 = new TextEncoder();

/** Lines have at most 75 octets; those that go on begin with a space. A character is never torn. */
function fold(line: string): string {
  if (utf8.encode(line).length <= MOST_OCTETS) return line;
  let folded = '';
  let room = MOST_OCTETS;
  for (const character of line) {
    const octets = utf8.encode(character).length;
    if (octets > room) {
      folded += '\r\n ';
      room = MOST_OCTETS - 1;
    }
    folded += character;
    room -= octets;
  }
  return folded;
}
