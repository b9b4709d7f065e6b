/** Which column of a file holds what. Pure. */

/** Headings in the words people use for them; compared by their letters alone. */
const headings = {
  name: ['name', 'fullname', 'person', 'contact', 'contactname'],
  email: ['email', 'mail', 'emailaddress', 'workemail', 'workemailaddress', 'mailaddress'],
  organisation: [
    'organisation',
    'organization',
    'organisationname',
    'employer',
    'practice',
    'cluster',
  ],
  jobTitle: ['jobtitle', 'job', 'position', 'post'],
  role: ['role', 'roleinthenetwork', 'networkrole'],
} as const;

export type Column = keyof typeof headings;
export type Columns = Record<Column, number | null>;

const columns = Object.keys(headings) as Column[];

/** What no file can do without, as it is called. */
const needed = [
  ['name', 'name'],
  ['email', 'email'],
  ['organisation', 'organisation'],
] as const;

/**
 * Finds the columns by their headings.
 *
 * @param cells of the first row
 * @returns the place of each, or what is missing, in words
 */
export function findColumns(cells: readonly string[]): Columns | { missing: string } {
  const letters = cells.map((cell) => cell.toLowerCase().replaceAll(/[^a-z]/g, ''));
  const found = Object.fromEntries(
    columns.map((column) => {
      const at = letters.findIndex((heading) =>
        (headings[column] as readonly string[]).includes(heading),
      );
      return [column, at === -1 ? null : at];
    }),
  ) as Columns;
  const missing = needed.filter(([column]) => found[column] === null).map(([, called]) => called);
  if (missing.length === 0) return found;
  return {
    missing: `The first row must say what stands below it, and there is no column “${missing.join('”, “')}”. Needed are name, email and organisation; job title and role can be left out`,
  };
}
