import { db } from '~/platform/database/database.server';
import { MAX_NAME } from '~/platform/lists/fields';
import { registerList, type Entry } from '~/platform/lists/list.server';
import { href, listAddresses } from '~/platform/addresses';
import { freeSlug } from '~/platform/text/slug';
import { boardAddresses } from '../addresses';
import { boardPolicy } from '../policy';
import { rescope } from './rescope.server';
import { audienceChoices, MAX_DESCRIPTION, sectionForm, type SectionInput } from './section-form';

/** The sections of the board, as a list that the webmaster edits. */

/** Whose section it is that everybody may read. */
const FOR_ALL = 'member';

export const sectionList = registerList<SectionInput>({
  key: 'sections',
  deeds: 'board.section',
  subject: 'section',
  title: 'Sections',
  lede: 'Where queries stand. A query can stand in several sections.',
  words: { one: 'section', many: 'sections', add: 'Add a section' },
  mayEdit: boardPolicy.editSections,
  nameField: 'name',
  fields: () => [
    { kind: 'line', name: 'name', label: 'Name', max: MAX_NAME },
    {
      kind: 'lines',
      name: 'description',
      label: 'Description',
      hint: 'One sentence that says what belongs there.',
      max: MAX_DESCRIPTION,
    },
    { kind: 'one', name: 'audience', label: 'Who it is for', choices: audienceChoices },
  ],
  schema: sectionForm,
  load: async (tx) => {
    const sections = await tx.section.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] });
    return sections.map(({ id, name, description, audience, position, retiredAt }) => ({
      id,
      values: { name, description, audience },
      position,
      retiredAt,
    }));
  },
  insert: async (tx, values, position) => {
    const taken = await tx.section.findMany({ select: { slug: true } });
    const slug = freeSlug(values.name, [
      ...taken.map((section) => section.slug),
      ...pagesOfBoard(),
    ]);
    const { id } = await tx.section.create({ data: { ...values, slug, position } });
    return id;
  },
  update: async (tx, id, values) => {
    await tx.section.update({ where: { id }, data: values });
    await rescope(tx, id);
  },
  place: async (tx, id, place) => {
    await tx.section.update({ where: { id }, data: place });
  },
  uses: countUses,
  more: async (tx, id) => {
    const { slug } = await tx.section.findUniqueOrThrow({ where: { id }, select: { slug: true } });
    return [{ to: href(boardAddresses.moderators, { section: slug }), text: 'Who looks after it' }];
  },
  guard: (standing) =>
    standing.some(({ audience }) => audience === FOR_ALL)
      ? null
      : {
          field: 'audience',
          message: 'This is the last section for all members. Open another one to them first',
        },
  badges: ({ values }: Entry<SectionInput>) =>
    values.audience === FOR_ALL
      ? []
      : audienceChoices.filter(({ value }) => value === values.audience).map(({ text }) => text),
});

async function countUses(): Promise<Map<string, string>> {
  const groups = await db().topicSection.groupBy({ by: ['sectionId'], _count: true });
  return new Map(
    groups.map(({ sectionId, _count: count }) => [
      sectionId,
      `${count} ${count === 1 ? 'query' : 'queries'}`,
    ]),
  );
}

/** What stands where a section's slug would, `/board/overview`: a section of that name gets another slug. */
function pagesOfBoard(): string[] {
  return listAddresses().flatMap(({ path }) => /^\/board\/([\w.-]+)$/.exec(path)?.[1] ?? []);
}
