import { db } from '~/platform/database/database.server';
import { MAX_NAME } from '~/platform/lists/fields';
import { registerList } from '~/platform/lists/list.server';
import { freeSlug } from '~/platform/text/slug';
import { MAX_BADGE, organisationKindForm, type OrganisationKindInput } from './list-forms';
import { organisationPolicy } from './policy';

/** The kinds of organisation, as a list that the webmaster edits. A kind's slug is its id. */
export const organisationKindList = registerList<OrganisationKindInput>({
  key: 'organisation-kinds',
  deeds: 'organisations.kind',
  subject: 'kind',
  title: 'Organisation kinds',
  lede: 'What members’ organisations are. The directory lists them in this order.',
  words: {
    one: 'organisation kind',
    many: 'organisation kinds',
    add: 'Add an organisation kind',
  },
  mayEdit: organisationPolicy.edit,
  nameField: 'name',
  fields: () => [
    { kind: 'line', name: 'name', label: 'Name', hint: 'Of one: “Practice”.', max: MAX_NAME },
    {
      kind: 'line',
      name: 'plural',
      label: 'Name of several',
      hint: '“Practices”.',
      max: MAX_NAME,
    },
    {
      kind: 'line',
      name: 'badge',
      label: 'Badge (optional)',
      hint: 'A short word beside the names of their people, where one must see for whom they speak: “SHA”.',
      max: MAX_BADGE,
    },
    {
      kind: 'flag',
      name: 'inDirectory',
      label: 'People can be looked for by it',
      hint: 'In the directory one can ask for everybody in an organisation of this kind, and in all that belongs to it.',
      text: 'people can be looked for by it',
    },
    {
      kind: 'flag',
      name: 'supplies',
      label: 'It stands in the register of suppliers',
      hint: 'With what it offers, and who has used it.',
      text: 'in the register of suppliers',
    },
  ],
  schema: organisationKindForm,
  load: async (tx) => {
    const kinds = await tx.organisationKind.findMany({
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    });
    return kinds.map(({ slug, name, plural, badge, inDirectory, supplies, ...rest }) => ({
      id: slug,
      values: {
        name,
        plural,
        badge: badge ?? '',
        inDirectory: inDirectory ? 'on' : '',
        supplies: supplies ? 'on' : '',
      },
      position: rest.position,
      retiredAt: rest.retiredAt,
    }));
  },
  insert: async (tx, values, position) => {
    const taken = await tx.organisationKind.findMany({ select: { slug: true } });
    const slug = freeSlug(
      values.name,
      taken.map((kind) => kind.slug),
    );
    await tx.organisationKind.create({ data: { ...rowOf(values), slug, position } });
    return slug;
  },
  update: async (tx, slug, values) => {
    await tx.organisationKind.update({ where: { slug }, data: rowOf(values) });
  },
  place: async (tx, slug, place) => {
    await tx.organisationKind.update({ where: { slug }, data: place });
  },
  uses: async () => {
    const groups = await db().organisation.groupBy({ by: ['kindSlug'], _count: true });
    return new Map(
      groups.map(({ kindSlug, _count: count }) => [
        kindSlug,
        `${count} ${count === 1 ? 'organisation' : 'organisations'}`,
      ]),
    );
  },
  badges: ({ values }) => (values.badge === '' ? [] : [values.badge]),
});

function rowOf({ name, plural, badge, inDirectory, supplies }: OrganisationKindInput) {
  return {
    name,
    plural,
    badge: badge || null,
    inDirectory: inDirectory === 'on',
    supplies: supplies === 'on',
  };
}
