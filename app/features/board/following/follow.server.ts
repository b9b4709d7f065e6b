import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Reader } from '~/platform/database/client.server';
import { authorize, Invalid, NotFound } from '~/platform/errors';
import { boardPolicy, type ReadFacts } from '../policy';
import type { FollowInput } from './schema';

/**
 * Following and muting a topic, a section, a service area. It is a matter between somebody and the bell, and like read
 * marks it stays out of the activity log.
 */

/**
 * Says what the actor wants to hear of something, or takes that back. Said again, it changes nothing.
 *
 * @returns what it is called
 * @throws {NotFound} when there is no such thing that they may read
 * @throws {Invalid} when no service area was chosen
 */
export function follow(actor: Person, { kind, target, choice }: FollowInput): Promise<string> {
  return change(actor, async (tx) => {
    authorize(boardPolicy.read(actor));
    if (target === '') throw new Invalid({ target: 'Choose a service area' });
    const thing = await find[kind](tx, target);
    if (!thing || !boardPolicy.follow(actor, thing)) throw new NotFound('Nothing to follow');
    const mine = { personId: actor.id, kind, targetId: thing.id };
    const muted = choice === 'mute';
    if (choice === '') await tx.following.deleteMany({ where: mine });
    else {
      await tx.following.upsert({
        where: { personId_kind_targetId: mine },
        create: { ...mine, muted, since: now() },
        update: { muted },
      });
    }
    return thing.name;
  });
}

type Found = Promise<(ReadFacts & { id: string; name: string }) | null>;
type From = Pick<Reader, 'topic' | 'section' | 'serviceArea'>;

/** Finds what is followed, with what the policy judges by. */
const find = {
  async topic(tx: From, id: string): Found {
    const topic = await tx.topic.findUnique({
      where: { id, deletion: null, mergedIntoId: null },
      select: { id: true, audience: true },
    });
    // What it is called, its own page says; it may be hidden.
    return topic && { ...topic, name: '' };
  },
  section: (tx: From, slug: string): Found =>
    tx.section.findUnique({ where: { slug }, select: { id: true, name: true, audience: true } }),
  async 'service-area'(tx: From, slug: string): Found {
    const area = await tx.serviceArea.findUnique({ where: { slug } });
    return area && { id: area.id, name: area.name, audience: 'member' };
  },
};
