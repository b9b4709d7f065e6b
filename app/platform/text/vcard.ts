/**
 * vCards, version 3.0 (RFC 2426): the one that Outlook since 2007, iPhones and Android all read; of 4.0 Outlook takes
 * none.
 */

/** A property: its name with parameters, and its value, already escaped. */
type Property = readonly [name: string, value: string];

/** One text of a value. Line ends become `\n`; other control characters go. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** A value of several parts, as a name or an address has. */
export function structured(parts: readonly string[]): string {
  return parts.map(escapeText).join(';');
}

/** One card. Properties come in the order given, between those that every card has. */
export function writeVcard(properties: readonly Property[]): string {
  const all: Property[] = [['BEGIN', 'VCARD'], ['VERSION', '3.0'], ...properties, ['END', 'VCARD']];
  return all.map(([name, value]) => `${fold(`${name}:${value}`)}\r\n`).join('');
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
