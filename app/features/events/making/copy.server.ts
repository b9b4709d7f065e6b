import type { Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { authorize } from '~/platform/errors';
import { indexEvent } from '../finding/index.server';
import { requireKind } from '../kinds.server';
import { loadEvent } from '../load.server';
import { eventsPolicy } from '../policy';
import { copyProgramme } from '../programme/copy.server';
import type { CopyInput } from '../schema';
import { shiftTimes } from './shift';
import { addDraft } from './make.server';
import { keepAreas, keepPlaces, refusePast, whenOf } from './values.server';

/**
 * Makes a draft out of an event: the same programme with the same lengths and pauses, on another day and, if wanted,
 * somewhere else. Papers, answers and hosts are not copied: whoever copies is its host.
 *
 * @returns the slug of the draft
 * @throws {NotFound}
 * @throws {Forbidden} when they may make no event of the kind
 * @throws {Invalid} when the day has gone by, or the kind is not in use any more
 */
export function copyEvent(
  actor: Person,
  slug: string,
  { idempotencyKey, ...input }: CopyInput,
): Promise<string> {
  return change(
    actor,
    async (tx, record) => {
      const event = await loadEvent(tx, actor, slug);
      authorize(eventsPolicy.read(actor, event.facts));
      await requireKind(tx, actor, input.kind);
      refusePast(input.day);
      const times = shiftTimes(event, input.day, input.from);
      const elsewhere = input.venue !== event.venue || input.town !== event.town;
      const { purpose, hotTopics, organiserId, capacity, confirmHours, expectationAsked } = event;
      const runs = eventsPolicy.run(actor, event.facts);
      const made = await addDraft(tx, record, actor.id, {
        ...whenOf(times),
        kindSlug: input.kind,
        title: input.title,
        venue: input.venue,
        town: input.town,
        // Of another place nothing of this is known.
        address: elsewhere ? '' : event.address,
        directions: elsewhere ? '' : event.directions,
        access: elsewhere ? '' : event.access,
        // The way in is told to those who come to this one.
        onlineLink: runs ? event.onlineLink : '',
        purpose,
        hotTopics,
        organiserId,
        capacity,
        confirmHours,
        expectationAsked,
      });
      const [areas, kept] = await Promise.all([
        tx.eventServiceArea.findMany({
          where: { eventId: event.id },
          select: { serviceArea: { select: { slug: true } } },
        }),
        tx.eventKeptPlaces.findMany({
          where: { eventId: event.id },
          select: { places: true, organisation: { select: { slug: true } } },
        }),
      ]);
      await keepAreas(
        tx,
        made.id,
        areas.map(({ serviceArea }) => serviceArea.slug),
      );
      await keepPlaces(
        tx,
        made.id,
        kept.map(({ places, organisation }) => ({ places, organisation: organisation.slug })),
      );
      await copyProgramme(tx, event, { id: made.id, ...times });
      await indexEvent(tx, made.id);
      return made.slug;
    },
    idempotencyKey === '' ? undefined : { verb: 'events.copy', key: idempotencyKey, input },
  );
}
