import type { ContactField } from '~/features/directory/contacts';
import { unescapeHtml } from './html';

/** Contact details that every page and file has to write in its own way, and how they are looked for in what is sent. */

/** Somebody's details; another number makes others. */
export function detailsOf(email: string, number: number): Record<ContactField, string> {
  return {
    email,
    phone: `01632 960 81${number}`,
    mobile: `07700 900 82${number}`,
    address: `Quire ${number}; “The Lodge”, c/o A&E <north>, a lane so long that it is folded\nWhittlefen 90${number}`,
  };
}

/** What was sent, in every way in which a value can be written there. */
function readings(sent: string): string[] {
  const unfolded = sent.replaceAll(/\r\n[ \t]/g, '');
  const unescaped = unfolded.replaceAll(/\\([\\;,])/g, '$1').replaceAll('\\n', '\n');
  const json = unfolded
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll('\\"', '"')
    .replaceAll('\\n', '\n');
  const plain = unescapeHtml(unfolded.replaceAll('<!-- -->', ''));
  return [sent, unfolded, unescaped, json, plain, decodeURI(plain.replaceAll('%', '%25'))];
}

/** Whether a value was sent: it is there when any piece of it is that nothing else on the page has. */
export function isIn(sent: string, field: ContactField, value: string): boolean {
  const last = value.split('\n').at(-1) ?? '';
  const digits = value.replaceAll(/\D/g, '');
  return readings(sent).some(
    (text) =>
      text.includes(value) ||
      text.includes(last) ||
      (field !== 'email' && field !== 'address' && text.replaceAll(/[ ()-]/g, '').includes(digits)),
  );
}
