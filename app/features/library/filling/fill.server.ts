import type { Person } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { Conflict, Invalid } from '~/platform/errors';
import { safeName } from '~/platform/files/names';
import { JobFailed } from '~/platform/jobs/registry.server';
import { waitFor } from '~/platform/jobs/worker/wait-for.server';
import { readFillValues } from '~/platform/templates/fill-sources.server';
import { countDownload } from '../versions/downloads.server';
import { findFillable, listFillable, loadFillableItem } from './document.server';
import { fieldOf } from './fields';
import { firstValues, readValues, type FillInput } from './form';
import type { Blank } from './placeholders';
import { fillWork } from './work.server';

/** Fill and go: a form of a document’s placeholders, and the document made of it. Nothing of what is typed is kept. */

/** What is longer is no name of anything. */
const MAX_IN_NAME = 50;

/**
 * What the page shows: the form of one document, and which others there are.
 *
 * @param query of the address: which document (`file`), and of what something is known already (`fill-sources.server`)
 * @returns without a document when there is nothing to fill in
 * @throws {NotFound} @throws {RateLimited}
 * @throws {Forbidden} when the item is not to be used any more
 */
export async function readFillPage(actor: Person, slug: string, query: URLSearchParams) {
  const item = await loadFillableItem(actor, slug);
  const newest = await listFillable(item.id);
  const fileId = query.get('file');
  const document =
    fileId === null
      ? newest[0]
      : (newest.find((found) => found.fileId === fileId) ??
        (await findFillable(actor, slug, fileId)).document);
  const page = { slug, title: item.title };
  if (!document) return { ...page, others: [], document: null };
  const { fileId: id, name, version, blanks } = document;
  const known = await readFillValues(actor, query);
  const first = firstValues(blanks, known.values);
  return {
    ...page,
    others: newest.filter((other) => other.fileId !== id).map(viewOther),
    // Whose knowledge was of no use here is not named.
    document: {
      id,
      name,
      version: version.number,
      blanks,
      first,
      from: Object.keys(first).length > 0 ? known.from : [],
    },
  };
}

function viewOther({ fileId, name }: { fileId: string; name: string }) {
  return { id: fileId, name };
}

/**
 * Makes the document. It counts as a download of its version.
 *
 * @returns a Word document and the name to save it by
 * @throws {Invalid} with what is wrong in which field
 * @throws {Conflict} when the document cannot be read any more
 * @throws {NotFound} @throws {Forbidden} @throws {RateLimited}
 */
export async function fillIn(actor: Person, slug: string, input: FillInput) {
  const { item, document } = await findFillable(actor, slug, input.file);
  const { sha256, blanks } = document;
  const { values, errors } = readValues(blanks, input);
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
  const bytes = await waitFor(fillWork, { sha256, values }).catch(tooMuch);
  if (bytes === null) throw new Conflict('This document cannot be read. Please tell its owners.');
  const { number } = document.version;
  await countDownload(actor, { itemId: item.id, number, day: londonDay(now()) });
  return { bytes, name: nameFor(item.title, blanks, input) };
}

/** What takes too long or too much memory. */
function tooMuch(error: unknown): null {
  if (error instanceof JobFailed) return null;
  throw error;
}

/** "Business case – Wharfe Valley.docx": the first short answer says whose it is. */
function nameFor(title: string, blanks: readonly Blank[], input: FillInput): string {
  const answers = blanks.flatMap(({ kind }, index) => {
    const typed = input[fieldOf(index)];
    return kind === 'line' && typeof typed === 'string' ? typed.trim() : [];
  });
  const whose = answers.find((answer) => answer !== '' && answer.length <= MAX_IN_NAME);
  const name = whose === undefined ? title : `${title} – ${whose}`;
  // A slash within an answer begins no folder.
  return safeName(`${name.replaceAll(/[/\\]/g, '-')}.docx`, 'docx');
}
