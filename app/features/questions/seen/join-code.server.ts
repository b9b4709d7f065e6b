import { href } from '~/platform/addresses';
import { settings } from '~/platform/settings.server';
import { drawQr, type Qr } from '~/platform/text/qr.server';
import { questionAddresses } from '../addresses';

/** Address of a page of this site as other devices reach it. */
export function outside(path: string): string {
  return settings().publicUrl.replace(/\/$/, '') + path;
}

/** What is typed before a code: "pbc.example/live". */
export function addressToType(): string {
  return outside(href(questionAddresses.sessions, {})).replace(/^https?:\/\//, '');
}

/** How a session is joined from a phone: what to type, and what to scan. */
export function describeJoining(code: string): { address: string; qr: Qr } {
  return {
    address: addressToType(),
    qr: drawQr(outside(href(questionAddresses.session, { code }))),
  };
}
