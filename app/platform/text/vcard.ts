import { escapeText, writeLines, type Property } from './content-lines';

/**
 * vCards, version 3.0 (RFC 2426): the one that Outlook since 2007, iPhones and Android all read; of 4.0 Outlook takes
 * none.
 */

/** A value of several parts, as a name or an address has. */
export function structured(parts: readonly string[]): string {
  return parts.map(escapeText).join(';');
}

/** One card. Properties come in the order given, between those that every card has. */
export function writeVcard(properties: readonly Property[]): string {
  return writeLines([['BEGIN', 'VCARD'], ['VERSION', '3.0'], ...properties, ['END', 'VCARD']]);
}
