import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { pipeline } from 'node:stream/promises';
import type { Person } from '../actor';
import type { FieldErrors } from '../errors';
import type { Intake } from '../files/intakes.server';
import { MAX_FILE_BYTES, MAX_FILES } from '../files/limits';
import { FileRefused } from '../files/refused.server';
import { stageFile, whileThereIsRoom } from '../files/staging.server';
import { sayProblem, tooMany, type Problem } from '../files/words';
import { formTooLarge, MAX_FORM_BYTES, notAForm, readForm } from './form.server';
import type { Typed } from './refusal';

/**
 * Forms with files. Nothing of a file is held in memory: its bytes go to the store as they come, and what the form
 * has instead of it, under the field's name, is the id of a file that waits for it. The ids of files that were sent
 * with the same form before stand there too.
 */

/**
 * What is more than can be taken is heard out, so that its sender hears why it was refused; beyond this it is cut off.
 */
const MAX_HEARD = (MAX_FILES + 3) * MAX_FILE_BYTES;
const MAX_FIELDS = 100;

/** A form as sent, and what was wrong with its files. */
export interface FilesForm {
  typed: Typed;
  errors: FieldErrors;
  /** Whether files came that were not kept, because nobody had been let in whose they are. */
  lost: boolean;
}

type Taken = { id: string } | { name: string; problem: Problem };

/**
 * Reads a form and takes in its files.
 *
 * @param field the one that takes files; what is sent as a file elsewhere is not kept
 * @param intake what it takes
 * @param sender whose the files are; without anybody they are heard out and not kept
 * @throws {Response} 413 when it is larger than any form here can be, 400 when it is not a form
 */
export async function readFilesForm(
  request: Request,
  field: string,
  intake: Intake,
  sender: Person | null,
): Promise<FilesForm> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type)) {
    return { typed: await readForm(request), errors: {}, lost: false };
  }
  let lost = false;
  const { fields, files, more } = await receive(request, type, (name, stream, sentName) => {
    if (name === field && sender) return take(sender, intake, stream, sentName);
    lost ||= name === field && sentName !== '';
    return Promise.resolve(null);
  });
  const typed = Object.create(null) as Typed;
  for (const [name, values] of fields) {
    typed[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  const sentBefore = fields.get(field) ?? [];
  const kept = [...sentBefore, ...files.flatMap((file) => ('id' in file ? [file.id] : []))];
  typed[field] = kept;
  const problem =
    more || kept.length > intake.most ? tooMany(intake.most) : problemOf(files, intake);
  return { typed, errors: problem === null ? {} : { [field]: problem }, lost };
}

/** What is wrong with the first file that was not taken, or null. Of several it is said which. */
function problemOf(files: Taken[], { taken }: Intake): string | null {
  const refused = files.find((file) => 'problem' in file);
  if (!refused) return null;
  return sayProblem(refused.problem, files.length > 1 ? refused.name : undefined, taken);
}

/** Stores a file and lets it wait; null when none was chosen. Throws only when its sender goes away. */
async function take(
  sender: Person,
  intake: Intake,
  stream: AsyncIterable<Uint8Array>,
  sentName: string,
): Promise<Taken | null> {
  try {
    const stored = await intake.store(whileThereIsRoom(sender, stream), sentName);
    return stored && (await stageFile(sender, stored));
  } catch (error) {
    if (error instanceof FileRefused) return { name: sentName, problem: error.problem };
    throw error;
  }
}

type TakeFile = (
  field: string,
  stream: AsyncIterable<Uint8Array>,
  sentName: string,
) => Promise<Taken | null>;

/** Hears the form to its end. */
async function receive(request: Request, type: string, takeFile: TakeFile) {
  const fields = new Map<string, string[]>();
  const taking: Array<Promise<Taken | null>> = [];
  const open = new Set<BusboyFileStream>();
  let textBytes = 0;
  let more = false;
  const parser = openParser(type);
  parser.on('field', (name, value, _nameCut, cut) => {
    textBytes += name.length + Buffer.byteLength(value) + (cut ? MAX_FORM_BYTES : 0);
    if (textBytes <= MAX_FORM_BYTES) fields.set(name, [...(fields.get(name) ?? []), value]);
  });
  parser.on('filesLimit', () => (more = true));
  parser.on('file', (name, stream, sentName) => {
    open.add(stream);
    stream.on('error', () => undefined); // whoever reads it hears of it, and somebody may not be reading any more
    const work = takeFile(name, stream.iterator({ destroyOnReturn: false }), sentName ?? '');
    // The rest of what was refused is still on its way, and the form goes on after it.
    const taken = work.finally(() => (open.delete(stream), stream.resume()));
    taken.catch(() => undefined); // heard below, when the form has been heard to its end
    taking.push(taken);
  });
  try {
    await pipeline(heard(request), parser);
  } catch (error) {
    // What is half there never ends by itself.
    for (const stream of open) stream.destroy(new Error('The form broke off'));
    await Promise.allSettled(taking);
    throw error instanceof Response ? error : notAForm();
  }
  const files = (await Promise.all(taking)).filter((file) => file !== null);
  if (textBytes > MAX_FORM_BYTES) throw formTooLarge();
  return { fields, files, more };
}

/** @throws {Response} when the heading of the form makes no sense */
function openParser(type: string) {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: {
        fields: MAX_FIELDS,
        fieldSize: MAX_FORM_BYTES,
        files: MAX_FILES,
        parts: MAX_FIELDS + MAX_FILES,
        headerPairs: 20,
        headerSize: 8 * 1024,
      },
    });
  } catch {
    throw notAForm();
  }
}

/** The body, up to where it is cut off. */
async function* heard(request: Request): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  const body = request.body as (ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) | null;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_HEARD) throw formTooLarge();
    yield chunk;
  }
}
