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
  ],
  schema: organisationKindForm,
  load: async (tx) => {
    const kinds = await tx.organisationKind.findMany({
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    });
    return kinds.map(({ slug, name, plural, badge, position, retiredAt }) => ({
      id: slug,
      values: { name, plural, badge: badge ?? '' },
      position,
      retiredAt,
    }));
  },
  insert: async (tx, { name, plural, badge }, position) => {
    const taken = await tx.organisationKind.findMany({ select: { slug: true } });
    const slug = freeSlug(
      name,
      taken.map((kind) => kind.slug),
    );
    await tx.organisationKind.create({
      data: { slug, name, plural, badge: badge || null, position },
    });
    return slug;
  },
  update: async (tx, slug, { name, plural, badge }) => {
    await tx.organisationKind.update({
      where: { slug },
      data: { name, plural, badge: badge || null },
    });
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
