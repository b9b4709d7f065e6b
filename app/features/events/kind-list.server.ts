import { holds, isMember } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { MAX_NAME } from '~/platform/lists/fields';
import { registerList } from '~/platform/lists/list.server';
import { freeSlug } from '~/platform/text/slug';
import { eventKindForm, type EventKindInput } from './list-forms';

/** The kinds of event, as a list that the webmaster edits. A kind’s slug is its id. */
registerList<EventKindInput>({
  key: 'event-kinds',
  deeds: 'events.kind',
  subject: 'kind',
  title: 'Event kinds',
  lede: 'What an event can be. The calendar can be filtered by it.',
  words: { one: 'event kind', many: 'event kinds', add: 'Add an event kind' },
  mayEdit: (actor) => isMember(actor) && holds(actor, 'webmaster'),
  nameField: 'name',
  fields: () => [
    {
      kind: 'line',
      name: 'name',
      label: 'Name',
      hint: 'Of one: “Learning set”.',
      max: MAX_NAME,
    },
    {
      kind: 'flag',
      name: 'membersMay',
      label: 'Every member may hold one',
      hint: 'Without this, the steering group and the webmaster make events of this kind.',
      text: 'every member may hold one',
    },
  ],
  schema: eventKindForm,
  load: async (tx) => {
    const kinds = await tx.eventKind.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] });
    return kinds.map(({ slug, name, membersMay, position, retiredAt }) => ({
      id: slug,
      values: { name, membersMay: membersMay ? 'on' : '' },
      position,
      retiredAt,
    }));
  },
  insert: async (tx, values, position) => {
    const taken = await tx.eventKind.findMany({ select: { slug: true } });
    const slug = freeSlug(
      values.name,
      taken.map((kind) => kind.slug),
    );
    await tx.eventKind.create({ data: { ...rowOf(values), slug, position } });
    return slug;
  },
  update: async (tx, slug, values) => {
    await tx.eventKind.update({ where: { slug }, data: rowOf(values) });
  },
  place: async (tx, slug, place) => {
    await tx.eventKind.update({ where: { slug }, data: place });
  },
  uses: async () => {
    const groups = await db().event.groupBy({ by: ['kindSlug'], _count: true });
    return new Map(
      groups.map(({ kindSlug, _count: count }) => [
        kindSlug,
        `${count} ${count === 1 ? 'event' : 'events'}`,
      ]),
    );
  },
});

function rowOf({ name, membersMay }: EventKindInput) {
  return { name, membersMay: membersMay === 'on' };
}
