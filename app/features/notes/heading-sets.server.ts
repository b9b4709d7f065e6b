import { holds, isMember } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { MAX_NAME } from '~/platform/lists/fields';
import { registerList } from '~/platform/lists/list.server';
import { freeSlug } from '~/platform/text/slug';
import { headingSetForm, readHeadings, type HeadingSetInput } from './list-forms';

/** The sets of headings that notes can be taken under, as a list that the webmaster edits. A set’s slug is its id. */
registerList<HeadingSetInput>({
  key: 'heading-sets',
  deeds: 'notes.heading-set',
  subject: 'set',
  title: 'Headings of notes',
  lede: 'What notes of an event, or of a part of it, can be taken under.',
  words: { one: 'set of headings', many: 'sets of headings', add: 'Add a set of headings' },
  mayEdit: (actor) => isMember(actor) && holds(actor, 'webmaster'),
  nameField: 'name',
  fields: () => [
    {
      kind: 'line',
      name: 'name',
      label: 'Name',
      hint: 'As it is chosen: “Benefits, barriers, missing, interesting”.',
      max: MAX_NAME,
    },
    {
      kind: 'line',
      name: 'headings',
      label: 'Headings (optional)',
      hint: 'In order, with semicolons between them: “Benefits; Barriers”. Without any, notes are free.',
      max: 400,
    },
  ],
  schema: headingSetForm,
  load: async (tx) => {
    const sets = await tx.headingSet.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] });
    return sets.map(({ slug, name, headings, position, retiredAt }) => ({
      id: slug,
      values: { name, headings: headings.split('\n').join('; ') },
      position,
      retiredAt,
    }));
  },
  insert: async (tx, values, position) => {
    const taken = await tx.headingSet.findMany({ select: { slug: true } });
    const slug = freeSlug(
      values.name,
      taken.map((set) => set.slug),
    );
    await tx.headingSet.create({ data: { ...rowOf(values), slug, position } });
    return slug;
  },
  update: async (tx, slug, values) => {
    await tx.headingSet.update({ where: { slug }, data: rowOf(values) });
  },
  place: async (tx, slug, place) => {
    await tx.headingSet.update({ where: { slug }, data: place });
  },
  uses: () => Promise.resolve(new Map()),
});

function rowOf({ name, headings }: HeadingSetInput) {
  return { name, headings: readHeadings(headings).join('\n') };
}

/** The sets that can be chosen, in their order. */
export async function listHeadingSets(): Promise<
  Array<{ slug: string; name: string; headings: string[] }>
> {
  const sets = await db().headingSet.findMany({
    where: { retiredAt: null },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
  });
  return sets.map(({ slug, name, headings }) => ({
    slug,
    name,
    headings: headings.split('\n').filter((heading) => heading !== ''),
  }));
}
