import { href } from '~/platform/addresses';
import { seal, unseal } from '~/platform/secrets/secret.server';
import { comingAddresses } from './addresses';

/**
 * A guest’s personal link: the id of their answer, sealed. Every mail to them can carry one, all of them work, nothing is
 * kept of them, and all are worth nothing once the guest is taken off the list.
 */

const PURPOSE = 'event guest';

/** The link, as a path of this site. */
export function guestLink(answerId: string): string {
  return href(comingAddresses.guest, {}, { token: seal(PURPOSE, answerId) });
}

/** Whose link it is: the id of their answer; null when it is not one of ours. */
export function readGuestLink(token: string): string | null {
  return unseal(PURPOSE, token);
}
