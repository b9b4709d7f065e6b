import type { Actor } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Invalid } from '~/platform/errors';
import { MAX_NAME } from '~/platform/lists/fields';
import { registerList } from '~/platform/lists/list.server';
import { freeSlug } from '~/platform/text/slug';
import { directoryPolicy } from './policy';
import { professionForm, type ProfessionInput } from './profession-form';

/** The professions, as a list that the webmaster edits: what members are by training. A profession's slug is its id. */
registerList<ProfessionInput>({
  key: 'professions',
  deeds: 'directory.profession',
  subject: 'profession',
  title: 'Professions',
  lede: 'What members are by training. Their entries and the directory offer them in this order.',
  words: { one: 'profession', many: 'professions', add: 'Add a profession' },
  mayEdit: directoryPolicy.editProfessions,
  nameField: 'name',
  fields: () => [
    { kind: 'line', name: 'name', label: 'Name', hint: 'Of one: “Nurse”.', max: MAX_NAME },
    {
      kind: 'one',
      name: 'side',
      label: 'Side',
      hint: 'Shown beside what they write where the clinical and the management side debate.',
      choices: [
        { value: '', text: 'Neither' },
        { value: 'clinical', text: 'Clinical' },
        { value: 'management', text: 'Management' },
      ],
    },
  ],
  schema: professionForm,
  load: async (tx) => {
    const professions = await tx.profession.findMany({
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    });
    return professions.map(({ slug, name, side, position, retiredAt }) => ({
      id: slug,
      values: { name, side: sideOf(side) },
      position,
      retiredAt,
    }));
  },
  insert: async (tx, { name, side }, position) => {
    const taken = await tx.profession.findMany({ select: { slug: true } });
    const slug = freeSlug(
      name,
      taken.map((profession) => profession.slug),
    );
    await tx.profession.create({ data: { slug, name, side, position } });
    return slug;
  },
  update: async (tx, slug, { name, side }) => {
    await tx.profession.update({ where: { slug }, data: { name, side } });
  },
  place: async (tx, slug, place) => {
    await tx.profession.update({ where: { slug }, data: place });
  },
  uses: async () => {
    const groups = await db().profile.groupBy({
      by: ['professionSlug'],
      where: { professionSlug: { not: null } },
      _count: true,
    });
    return new Map(
      groups.map(({ professionSlug, _count: count }) => [
        professionSlug ?? '',
        `${count} ${count === 1 ? 'member' : 'members'}`,
      ]),
    );
  },
});

/** The database knows words only. */
function sideOf(stored: string): ProfessionInput['side'] {
  return stored === 'clinical' || stored === 'management' ? stored : '';
}

/** Adds a profession; the order of adding is the order of lists. */
export function addProfession(
  actor: Actor,
  profession: { slug: string; name: string; side?: string },
): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(directoryPolicy.editProfessions(actor));
    const position = await tx.profession.count();
    await tx.profession.create({ data: { ...profession, position } });
    await record({
      kind: 'directory.profession-added',
      channels: [],
      subjects: { profession: profession.slug },
    });
  });
}

/**
 * The professions on offer, in the order of lists.
 *
 * @param chosen slug of one that stays on offer where it was chosen, though it may have been retired since
 */
export async function listProfessions(chosen = ''): Promise<Array<{ slug: string; name: string }>> {
  return db().profession.findMany({
    where: { OR: [{ retiredAt: null }, { slug: chosen }] },
    orderBy: { position: 'asc' },
    select: { slug: true, name: true },
  });
}

/**
 * The profession that a form names, or null when it names none.
 *
 * @param before the one that the entry has already: it may have been retired since
 * @throws {Invalid} when there is no such profession, or it is not offered any more
 */
export async function findProfession(
  tx: Transaction,
  slug: string,
  before: string | null,
): Promise<string | null> {
  if (slug === '' || slug === before) return slug || null;
  if (await tx.profession.findUnique({ where: { slug, retiredAt: null } })) return slug;
  throw new Invalid({ profession: 'Choose a profession from the list' });
}
