import { theProcess } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { newToken } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Reader } from '~/platform/database/client.server';
import { hashToken, seal, unseal } from '~/platform/secrets/secret.server';
import type { GuestLink } from '../policy';
import { comingAddresses } from './addresses';

/**
 * The personal links of guests. Every mail to a guest has one, and all of them stay good: whoever was reminded may open
 * the first mail. So a link is not kept but sealed, and what is kept with the guest, a hash of chance, says which links
 * are theirs: without the key of the data folder nobody can make one out of the database, and once the hash is gone none
 * opens anything.
 */

const PURPOSE = 'event-guest';

/**
 * Makes a link for a guest, when a mail to them is put together.
 *
 * @param answerId the guest's; of nobody else
 */
export async function makeGuestLink(answerId: string): Promise<string> {
  const kept = await change(theProcess, async (tx) => {
    const { guestTokenHash } = await tx.eventAnswer.findUniqueOrThrow({ where: { id: answerId } });
    if (guestTokenHash !== null) return guestTokenHash;
    const first = hashToken(newToken());
    await tx.eventAnswer.update({ where: { id: answerId }, data: { guestTokenHash: first } });
    return first;
  });
  return href(comingAddresses.guest, {}, { token: seal(PURPOSE, `${answerId} ${kept}`) });
}

/**
 * Whose link it is.
 *
 * @param token as in the address
 * @returns null when it opens nothing, or nothing any more
 */
export async function findGuestLink(
  reader: Pick<Reader, 'eventAnswer'>,
  token: string,
): Promise<GuestLink | null> {
  const [answerId, kept] = unseal(PURPOSE, token)?.split(' ') ?? [];
  if (answerId === undefined || kept === undefined) return null;
  const guest = await reader.eventAnswer.findUnique({
    where: { id: answerId, personId: null, guestTokenHash: kept },
    select: { id: true, eventId: true },
  });
  return guest && { kind: 'guest', answerId: guest.id, eventId: guest.eventId };
}
