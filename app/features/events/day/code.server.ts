import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, Conflict, Invalid, RateLimited } from '~/platform/errors';
import { Pace } from '~/platform/limits/pace.server';
import { settings } from '~/platform/settings.server';
import { drawQr, type Qr } from '~/platform/text/qr.server';
import { loadEvent } from '../load.server';
import { eventsPolicy } from '../policy';
import { dayAddresses } from './addresses';
import { writeDown } from './there.server';

/** The code on the wall: whoever reads it there can say that they are there. */

/** Wrong codes: so many in a minute. */
const guesses = new Pace(10, 60);

/** What stands on the wall. */
export interface Wall {
  title: string;
  code: string;
  /** Leads to the form, with the code in its field. */
  qr: Qr;
  /** The network’s address, as it is typed. */
  address: string;
}

/**
 * What is put on the wall; before the event begins too, so that it can be printed.
 *
 * @throws {NotFound}
 * @throws {Forbidden} for who does not run it
 */
export async function findWall(actor: Person, slug: string): Promise<Wall> {
  const { facts, title, attendanceCode: code } = await loadEvent(db(), actor, slug);
  authorize(eventsPolicy.run(actor, facts));
  const { publicUrl } = settings();
  return {
    title,
    code,
    qr: drawQr(publicUrl + href(dayAddresses.here, { slug }, { code })),
    address: publicUrl.replace(/^https?:\/\//, ''),
  };
}

/**
 * Says by the code on the wall that one is there.
 *
 * @throws {NotFound}
 * @throws {Conflict} before it begins, and when it is over
 * @throws {Invalid} when the code is wrong
 * @throws {RateLimited} after ten wrong codes in a minute
 */
export async function sayHere(actor: Person, slug: string, code: string): Promise<void> {
  const wait = await guesses.wait(actor.id);
  if (wait > 0) throw new RateLimited(wait, 'Too many wrong codes. Try again in a minute.');
  const right = await change(actor, async (tx, record) => {
    const event = await loadEvent(tx, actor, slug);
    if (!eventsPolicy.sayHere(actor, event.facts)) {
      throw new Conflict('The code works while the event lasts.');
    }
    if (code !== event.attendanceCode) return false;
    const { id: eventId } = event;
    if (await writeDown(tx, { eventId, personId: actor.id, by: 'code', actor })) {
      // Hundreds come in at once: their pages do not read again for each.
      await record({ kind: 'events.attended', channels: [], subjects: { event: eventId } });
    }
    return true;
  });
  if (right) return;
  await guesses.spend(actor.id);
  throw new Invalid({ typedCode: 'This is not the code. Look at the wall again' });
}
