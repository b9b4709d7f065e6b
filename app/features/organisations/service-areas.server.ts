import { db } from '~/platform/database/database.server';
import { MAX_NAME } from '~/platform/lists/fields';
import { registerList } from '~/platform/lists/list.server';
import { renewDependents } from '~/platform/references/dependents.server';
import { freeSlug } from '~/platform/text/slug';
import { serviceAreaForm, type ServiceAreaInput } from './list-forms';
import { organisationPolicy } from './policy';

/** The service areas, as a list that the webmaster edits: what queries are filed under, in groups. */
export const serviceAreaList = registerList<ServiceAreaInput>({
  key: 'service-areas',
  deeds: 'organisations.service-area',
  subject: 'serviceArea',
  title: 'Service areas',
  lede: 'What queries and redesigns can be about. They are offered in their groups.',
  words: { one: 'service area', many: 'service areas', add: 'Add a service area' },
  mayEdit: organisationPolicy.edit,
  nameField: 'name',
  groupField: 'groupName',
  fields: async (tx) => {
    const groups = await tx.serviceArea.findMany({
      where: { retiredAt: null },
      distinct: ['groupName'],
      orderBy: { position: 'asc' },
      select: { groupName: true },
    });
    const names = groups.map(({ groupName }) => groupName).join(', ');
    return [
      { kind: 'line', name: 'name', label: 'Name', max: MAX_NAME },
      {
        kind: 'line',
        name: 'groupName',
        label: 'Group',
        hint: names === '' ? 'For example “Planned care”.' : `A new one, or one of: ${names}.`,
        max: MAX_NAME,
      },
    ];
  },
  schema: serviceAreaForm,
  load: async (tx) => {
    const areas = await tx.serviceArea.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] });
    return areas.map(({ id, name, groupName, position, retiredAt }) => ({
      id,
      values: { name, groupName },
      position,
      retiredAt,
    }));
  },
  insert: async (tx, values, position) => {
    const taken = await tx.serviceArea.findMany({ select: { slug: true } });
    const slug = freeSlug(
      values.name,
      taken.map((area) => area.slug),
    );
    const { id } = await tx.serviceArea.create({ data: { ...values, slug, position } });
    return id;
  },
  update: async (tx, id, values) => {
    await tx.serviceArea.update({ where: { id }, data: values });
    await renewDependents(tx, 'service-area', [id]);
  },
  place: async (tx, id, place) => {
    await tx.serviceArea.update({ where: { id }, data: place });
  },
  uses: async () => {
    const groups = await db().topic.groupBy({
      by: ['serviceAreaId'],
      where: { serviceAreaId: { not: null } },
      _count: true,
    });
    return new Map(
      groups.map(({ serviceAreaId, _count: count }) => [
        serviceAreaId ?? '',
        `${count} ${count === 1 ? 'query' : 'queries'}`,
      ]),
    );
  },
});
