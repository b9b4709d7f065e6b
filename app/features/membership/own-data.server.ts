import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { formatDate, formatTime } from '~/platform/dates';
import { authorize } from '~/platform/errors';
import { listOwnFiles } from '~/platform/files/own.server';
import { listPersonalData } from '~/platform/personal-data/personal-data.server';
import { membershipPolicy } from './policy';

/** The copy that everybody may have of what is kept of them: a zip of JSON, and the files they sent. */

/**
 * Everything that is kept of somebody.
 *
 * @returns the zip's bytes as they are made; files are read from the disk one by one while it is sent
 * @throws {Forbidden} unless for a member
 */
export async function copyOwnData(actor: Person): Promise<Readable> {
  authorize(membershipPolicy.takeCopy(actor, { personId: actor.id }));
  const zip = new ZipFile();
  const parts = listPersonalData();
  const add = (name: string, text: string) =>
    zip.addBuffer(Buffer.from(text, 'utf8'), name, { mtime: now() });

  add('contents.txt', describe(parts));
  for (const { key, export: read } of parts) {
    add(`${key}.json`, `${JSON.stringify(await read(actor.id), null, 2)}\n`);
  }
  for (const { id, name, path, sentAt } of await listOwnFiles(actor.id)) {
    // Two files may have one name.
    zip.addFile(path, `files/${id} ${name}`, { mtime: sentAt });
  }
  zip.end();
  const stream = zip.outputStream as Readable;
  // A file deleted while it was its turn: whoever downloads sees that the zip broke off, and asks again.
  zip.on('error', (error: Error) => stream.destroy(error));
  return stream;
}

function describe(parts: ReturnType<typeof listPersonalData>): string {
  const moment = now().toISOString();
  return [
    'This is all that the network keeps of you.',
    `Made on ${formatDate(moment)} at ${formatTime(moment)}. Moments in the files are UTC.`,
    '',
    ...parts.map(({ key, title }) => `${key}.json: ${title}`),
    'files: The files you have sent that are still kept, each after its number',
    '',
  ].join('\r\n');
}
