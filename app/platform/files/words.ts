import { MAX_FILE_BYTES, MAX_FILES } from './limits';
import { TAKEN, typeOf, type FileTypeKey } from './types';

/** Files in words. Browser-safe. */

/** A file as pages show it: the same for every reader. */
export interface FileView {
  id: string;
  name: string;
  type: FileTypeKey;
  bytes: number;
}

/** Why a file was not taken. */
export type Problem =
  | 'wrong-type'
  | 'too-big'
  | 'empty'
  | 'virus'
  | 'password'
  | 'macros'
  | 'unreadable'
  | 'too-large-picture'
  | 'too-much-waiting'
  | 'failed';

const said: Record<Exclude<Problem, 'wrong-type'>, string> = {
  'too-big': `must be smaller than ${sayBytes(MAX_FILE_BYTES)}`,
  empty: 'is empty',
  virus: 'contains a virus',
  password: 'is password protected',
  macros: 'contains macros – save it without them, as .docx, .xlsx or .pptx, and try again',
  unreadable: 'cannot be opened – save it again under another name and try again',
  'too-large-picture': 'must have fewer pixels – make the picture smaller and try again',
  'too-much-waiting':
    'could not be uploaded – too many of your files are waiting. Try again tomorrow',
  failed: 'could not be uploaded – try again',
};

/** Of a field that takes so many files at once. */
export function tooMany(most: number): string {
  return most === 1 ? 'You can only select one file' : `You can only select up to ${most} files`;
}

export const TOO_MANY = tooMany(MAX_FILES);

/**
 * Says why a file was not taken, as the NHS service manual words it.
 *
 * @param name of the file, when several were chosen
 * @param taken what its field takes, in words
 */
export function sayProblem(problem: Problem, name?: string, taken = TAKEN): string {
  const subject = name === undefined ? 'The selected file' : `“${name}”`;
  return `${subject} ${problem === 'wrong-type' ? `must be ${taken}` : said[problem]}`;
}

/** "Word, 245KB". */
export function describeFile({ type, bytes }: Pick<FileView, 'type' | 'bytes'>): string {
  return `${typeOf(type).label}, ${sayBytes(bytes)}`;
}

/** "245KB", "1.2MB": as the NHS service manual writes sizes. */
export function sayBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  // What would round up to 1,000KB and more is a megabyte.
  if (bytes < 999.5 * 1024) return `${Math.round(bytes / 1024)}KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')}MB`;
}
