import { setImmediate as letOthersGo } from 'node:timers/promises';
import { z } from 'zod';
import { nameField } from '~/features/accounts/names';
import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { beginsLikeFormula } from '~/platform/text/csv';
import { emailField } from '~/platform/text/email-field';
import type { CsvRow } from '~/platform/text/read-csv.server';
import { closestAmong, plainName } from './closest-name';
import type { Column, Columns } from './import-columns';
import { readRole } from './import-role';
import type { CheckedRow, Verdict } from './import-views';
import { whereState } from './invitation-state';
import { listOrganisationChoices } from '~/features/organisations/region.server';
import { jobTitleField } from './schema';

/** Says what will become of each row of a file, as things stand now. Asked for the preview and again when it is done. */

/** So many rows between two turns of others; and no more addresses are looked up at once. */
const CHUNK = 100;
/** For so many unknown organisations a name is offered: each is compared with every name there is. */
const MOST_OFFERED = 200;

const fields = z.object({
  name: nameField({ name: 'Name', required: 'There is no name' }),
  email: emailField('There is no email address'),
  jobTitle: jobTitleField().refine((title) => !beginsLikeFormula(title), {
    message: 'Job title must not begin like a formula',
  }),
});

/**
 * Checks rows.
 *
 * @param actor who would invite: a role beside that of a member is for the webmaster to give
 */
export async function checkRows(
  actor: Person,
  rows: CsvRow[],
  columns: Columns,
): Promise<CheckedRow[]> {
  const organisations = await openOrganisations();
  const offered = new Map<string, string | null>();
  const offer = (name: string): string | null => {
    const known = offered.get(name);
    if (known !== undefined || offered.size >= MOST_OFFERED) return known ?? null;
    const closest = organisations.closest(name);
    offered.set(name, closest);
    return closest;
  };
  const firstRowOf = new Map<string, number>();
  const checked: CheckedRow[] = [];
  for (let at = 0; at < rows.length; at += CHUNK) {
    await letOthersGo();
    const chunk = rows.slice(at, at + CHUNK).map((row) => readRow(row, columns));
    const standing = await findStandings(chunk.map(({ email }) => email.toLowerCase()));
    for (const row of chunk) {
      const parsed = fields.safeParse(row);
      const problems = parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
      const email = row.email.toLowerCase();
      const before = firstRowOf.get(email);
      if (before !== undefined) problems.push(`The same address stands in row ${before}`);
      else if (email !== '') firstRowOf.set(email, row.number);
      const organisation = organisations.find(row.organisation);
      if (row.organisation === '') problems.push('There is no organisation');
      else if (!organisation) problems.push(unknownOrganisation(offer(row.organisation)));
      const role = readRole(actor, row.role);
      if ('problem' in role) problems.push(role.problem);
      checked.push({
        ...row,
        ...(parsed.success ? parsed.data : { email }),
        organisation: organisation?.name ?? row.organisation,
        organisationSlug: organisation?.slug ?? '',
        invitedRole: 'role' in role ? role.role : null,
        problems,
        verdict: verdictOf(problems, standing.get(email)),
      });
    }
  }
  return checked;
}

function verdictOf(problems: string[], standing: 'member' | 'invited' | undefined): Verdict {
  // Who is in already needs no better row.
  return standing ?? (problems.length > 0 ? 'problem' : 'invite');
}

function unknownOrganisation(closest: string | null): string {
  const hint = closest === null ? '' : `. Did you mean “${closest}”?`;
  return `There is no organisation of this name in the network${hint}`;
}

function readRow({ number, cells }: CsvRow, columns: Columns) {
  const cell = (column: Column) => {
    const at = columns[column];
    return at === null ? '' : (cells[at] ?? '');
  };
  return {
    number,
    name: cell('name'),
    email: cell('email'),
    organisation: cell('organisation'),
    jobTitle: cell('jobTitle'),
    role: cell('role'),
  };
}

async function openOrganisations() {
  const choices = await listOrganisationChoices();
  const byName = new Map(choices.map(({ slug, name }) => [plainName(name), { slug, name }]));
  return {
    find: (name: string) => byName.get(plainName(name)),
    closest: closestAmong(choices.map(({ name }) => name)),
  };
}

/** Of some addresses, those of members and those that have been invited. */
async function findStandings(emails: string[]): Promise<Map<string, 'member' | 'invited'>> {
  const email = { in: emails };
  const [members, invited] = await Promise.all([
    db().person.findMany({ where: { email }, select: { email: true } }),
    db().invitation.findMany({
      where: { email, ...whereState('waiting', now()) },
      select: { email: true },
    }),
  ]);
  return new Map([
    ...invited.map((row) => [row.email, 'invited'] as const),
    ...members.map((row) => [row.email ?? '', 'member'] as const),
  ]);
}
