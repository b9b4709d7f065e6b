import { readFile } from 'node:fs/promises';
import { findPerson } from '~/features/accounts/people.server';
import type { Person } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { findDownload } from '~/platform/files/download.server';
import { pathOf } from '~/platform/files/folder.server';
import { registerFileOwner } from '~/platform/files/owners.server';
import { eraseFiles, useFiles } from '~/platform/files/uses.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { JobFailed, registerJob } from '~/platform/jobs/registry.server';
import { CsvUnreadable, readCsv } from '~/platform/text/read-csv.server';
import { checkRows } from './import-check.server';
import { findColumns } from './import-columns';
import {
  verdicts,
  type CheckedRow,
  type ImportPage,
  type ImportUnderWay,
  type Verdict,
} from './import-views';
import { inviteIn } from './invitations.server';
import { MAX_IMPORT_BYTES, MAX_ROWS } from './limits';
import { findOpenOrganisation } from './organisations.server';
import { joiningPolicy } from './policy';
import { findStanding } from './standing.server';

/**
 * Inviting many at once, from a file. It is read anew for every page and once more when it is done: nothing of it is
 * kept anywhere else, and it is erased when the last of its people has been invited.
 */

/** The field of the form, and what the file belongs to once it was confirmed. */
export const FILE_FIELD = 'file';
const OWNER = 'joining.import';
const PAGE = 50;
/** Invited in one transaction: short, so that members' writes get between. */
const BATCH = 10;

const asked = registerAuditKind<{ count: number }>({
  kind: 'joining.import-asked',
  group: 'people',
  words: ({ count }) =>
    count === 1
      ? 'had 1 person invited from a file'
      : `had ${count.toLocaleString('en-GB')} people invited from a file`,
});

registerFileOwner({
  kind: OWNER,
  mayRead: async (actor, id) => {
    const file = await db().file.findUnique({ where: { id }, select: { uploadedById: true } });
    return file?.uploadedById === actor.id && joiningPolicy.invite(actor);
  },
});

/**
 * Reads a file and says what will become of each of its rows.
 *
 * @param id of a file that waits for its sender, or is being done
 * @throws {NotFound} when it is not there, or somebody else's
 * @throws {Invalid} when it is no table, too large, or lacks a column
 */
export async function checkImport(actor: Person, id: string): Promise<CheckedRow[]> {
  authorize(joiningPolicy.invite(actor));
  const { sha256, type, bytes } = await findDownload(actor, id);
  const refuse = (message: string) => new Invalid({ [FILE_FIELD]: message });
  if (type !== 'csv' && type !== 'txt') {
    throw refuse('The file must be a CSV. In Excel, choose “Save as” and then “CSV UTF-8”');
  }
  if (bytes > MAX_IMPORT_BYTES) throw refuse('The file must be smaller than 5MB');
  const [heading, ...rows] = await read(await readFile(pathOf(sha256)));
  if (!heading) throw refuse('The file is empty');
  const columns = findColumns(heading.cells);
  if ('missing' in columns) throw refuse(columns.missing);
  if (rows.length === 0) throw refuse('There is nobody in the file: it has headings and no rows');
  if (rows.length > MAX_ROWS) {
    const most = MAX_ROWS.toLocaleString('en-GB');
    throw refuse(`The file must have ${most} rows or fewer. Make several files of it`);
  }
  return checkRows(actor, rows, columns);
}

async function read(bytes: Uint8Array) {
  try {
    // The headings are a row too.
    return await readCsv(bytes, MAX_ROWS + 1);
  } catch (error) {
    if (error instanceof CsvUnreadable) throw new Invalid({ [FILE_FIELD]: error.message });
    throw error;
  }
}

/** A page of a file's rows: those that cannot be invited first, as somebody has to look at them. */
export async function viewImport(actor: Person, file: string, page: number): Promise<ImportPage> {
  const checked = await checkImport(actor, file);
  const { name } = await findDownload(actor, file);
  const sorted = verdicts.flatMap((verdict) => checked.filter((row) => row.verdict === verdict));
  const pages = Math.ceil(sorted.length / PAGE);
  const wanted = Math.min(Math.max(1, page), pages);
  return {
    file,
    fileName: name,
    underWay: (await db().fileUse.count({ where: { kind: OWNER, fileId: file } })) > 0,
    counts: countVerdicts(checked),
    rows: sorted.slice((wanted - 1) * PAGE, wanted * PAGE),
    page: wanted,
    pages,
  };
}

function countVerdicts(rows: CheckedRow[]): Record<Verdict, number> {
  const counts = { problem: 0, invite: 0, invited: 0, member: 0 };
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}

/**
 * Has everybody in a file invited who can be. Doing it again does no harm.
 *
 * @throws {Invalid} when the file is not kept any more
 * @throws {Conflict} when there is nobody to invite
 */
export async function confirmImport(actor: Person, file: string): Promise<void> {
  const count = countVerdicts(await checkImport(actor, file)).invite;
  const subject = { kind: OWNER, subjectId: file };
  await change(actor, async (tx, record) => {
    authorize(joiningPolicy.invite(actor));
    // Sent twice, by a double click.
    if ((await tx.fileUse.count({ where: { fileId: file, kind: OWNER } })) > 0) return;
    if (count === 0) throw new Conflict('There is nobody in the file who can be invited.');
    await useFiles(tx, actor, [file], { ...subject, field: FILE_FIELD });
    await enqueue(tx, importJob, { file, by: actor.id }, { key: file });
    const seq = await record({ kind: asked.kind, channels: [], subjects: { file } });
    await audit(tx, actor, seq, asked, { details: { count } });
  });
}

/** Files that are being done, whoever sent them. */
export async function listImports(actor: Person): Promise<ImportUnderWay[]> {
  authorize(joiningPolicy.invite(actor));
  const uses = await db().fileUse.findMany({ where: { kind: OWNER }, include: { file: true } });
  return Promise.all(
    uses.map(async ({ file }) => {
      const where = { kind_key: { kind: importJob.kind, key: file.id } };
      const job = await db().job.findUnique({ where });
      const made = await db().invitation.count({
        where: { invitedById: file.uploadedById, createdAt: { gte: job?.enqueuedAt } },
      });
      return { file: file.id, fileName: file.name, made, failed: job?.state === 'failed' };
    }),
  );
}

/**
 * Invites whoever in the file can be invited at that moment. Whom a process that died had invited already is invited
 * already, so nobody is twice.
 */
const importJob = registerJob<{ file: string; by: string }>({
  kind: 'joining.import',
  title: 'Invite everybody in a file',
  limitSeconds: 20 * 60,
  run: async ({ file, by }, { signal }) => {
    if ((await db().fileUse.count({ where: { kind: OWNER, fileId: file } })) === 0) return;
    const actor = await findPerson(by);
    if (!actor || !joiningPolicy.invite(actor)) {
      throw new JobFailed('Whoever sent the file may not invite anybody any more.', true);
    }
    const rows = (await checkImport(actor, file)).filter(({ verdict }) => verdict === 'invite');
    let made = 0;
    for (let at = 0; at < rows.length; at += BATCH) {
      signal.throwIfAborted();
      made += await inviteBatch(actor, rows.slice(at, at + BATCH));
    }
    await change(actor, (tx) => eraseFiles(tx, { kind: OWNER, subjectId: file }));
    return `Invited: ${made}.`;
  },
  onGivenUp: (tx, { file }) => eraseFiles(tx, { kind: OWNER, subjectId: file }),
});

/** Answers how many were invited: somebody may have joined, or been invited, since the file was read. */
function inviteBatch(actor: Person, rows: CheckedRow[]): Promise<number> {
  return change(actor, async (tx, record) => {
    let made = 0;
    for (const { organisationSlug, invitedRole: role, ...row } of rows) {
      authorize(joiningPolicy.inviteAs(actor, role));
      const organisation = await findOpenOrganisation(tx, organisationSlug);
      const { kind } = await findStanding(tx, row.email);
      if (!organisation || kind === 'member' || kind === 'removed' || kind === 'invited') continue;
      const { email, name, jobTitle } = row;
      await inviteIn(tx, record, actor, { email, name, jobTitle, organisation, role, message: '' });
      made += 1;
    }
    return made;
  });
}
