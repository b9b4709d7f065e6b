import { holds, isMember } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { MAX_NAME } from '~/platform/lists/fields';
import { registerList } from '~/platform/lists/list.server';
import { freeSlug } from '~/platform/text/slug';
import { libraryKindForm, type LibraryKindInput } from './list-forms';

/** The kinds of documents, as a list that the webmaster edits. A kind’s slug is its id. */
registerList<LibraryKindInput>({
  key: 'library-kinds',
  deeds: 'library.kind',
  subject: 'kind',
  title: 'Kinds of documents',
  lede: 'What a document of the library can be. The library can be filtered by it.',
  words: { one: 'kind of document', many: 'kinds of documents', add: 'Add a kind of document' },
  mayEdit: (actor) => isMember(actor) && holds(actor, 'webmaster'),
  nameField: 'name',
  fields: () => [
    { kind: 'line', name: 'name', label: 'Name', hint: 'Of one: “Protocol”.', max: MAX_NAME },
    {
      kind: 'line',
      name: 'plural',
      label: 'Name of several',
      hint: 'As in “Protocols”.',
      max: MAX_NAME,
    },
  ],
  schema: libraryKindForm,
  load: async (tx) => {
    const kinds = await tx.libraryKind.findMany({
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    });
    return kinds.map(({ slug, name, plural, position, retiredAt }) => ({
      id: slug,
      values: { name, plural },
      position,
      retiredAt,
    }));
  },
  insert: async (tx, values, position) => {
    const taken = await tx.libraryKind.findMany({ select: { slug: true } });
    const slug = freeSlug(
      values.name,
      taken.map((kind) => kind.slug),
    );
    await tx.libraryKind.create({ data: { ...values, slug, position } });
    return slug;
  },
  update: async (tx, slug, values) => {
    await tx.libraryKind.update({ where: { slug }, data: values });
  },
  place: async (tx, slug, place) => {
    await tx.libraryKind.update({ where: { slug }, data: place });
  },
  uses: async () => {
    const groups = await db().libraryItem.groupBy({ by: ['kindSlug'], _count: true });
    return new Map(
      groups.map(({ kindSlug, _count: count }) => [
        kindSlug,
        `${count} ${count === 1 ? 'document' : 'documents'}`,
      ]),
    );
  },
});
