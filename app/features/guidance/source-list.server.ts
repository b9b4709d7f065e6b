import { holds, isMember } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { MAX_NAME } from '~/platform/lists/fields';
import { registerList } from '~/platform/lists/list.server';
import { freeSlug } from '~/platform/text/slug';
import { guidanceSourceForm, type GuidanceSourceInput } from './list-forms';

/** Who issues guidance, as a list that the webmaster edits. A source’s slug is its id. */
registerList<GuidanceSourceInput>({
  key: 'guidance-sources',
  deeds: 'guidance.source',
  subject: 'source',
  title: 'Who issues guidance',
  lede: 'Whom guidance can be from. Guidance can be filtered by it.',
  words: { one: 'source of guidance', many: 'sources of guidance', add: 'Add a source' },
  mayEdit: (actor) => isMember(actor) && holds(actor, 'webmaster'),
  nameField: 'name',
  fields: () => [{ kind: 'line', name: 'name', label: 'Name', max: MAX_NAME }],
  schema: guidanceSourceForm,
  load: async (tx) => {
    const sources = await tx.guidanceSource.findMany({
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    });
    return sources.map(({ slug, name, position, retiredAt }) => ({
      id: slug,
      values: { name },
      position,
      retiredAt,
    }));
  },
  insert: async (tx, values, position) => {
    const taken = await tx.guidanceSource.findMany({ select: { slug: true } });
    const slug = freeSlug(
      values.name,
      taken.map((source) => source.slug),
    );
    await tx.guidanceSource.create({ data: { ...values, slug, position } });
    return slug;
  },
  update: async (tx, slug, values) => {
    await tx.guidanceSource.update({ where: { slug }, data: values });
  },
  place: async (tx, slug, place) => {
    await tx.guidanceSource.update({ where: { slug }, data: place });
  },
  uses: async () => {
    const groups = await db().guidance.groupBy({ by: ['sourceSlug'], _count: true });
    return new Map(
      groups.map(({ sourceSlug, _count: count }) => [
        sourceSlug,
        `${count} ${count === 1 ? 'piece' : 'pieces'} of guidance`,
      ]),
    );
  },
});
