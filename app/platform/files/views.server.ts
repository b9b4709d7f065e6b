import { fileTypes, type FileTypeKey } from './types';
import type { FileView } from './words';

/** A row as pages show it. */
export function viewFile(file: {
  id: string;
  name: string;
  type: string;
  bytes: number;
}): FileView {
  const { id, name, type, bytes } = file;
  if (!(type in fileTypes)) throw new RangeError('A kind of file that nobody knows');
  return { id, name, type: type as FileTypeKey, bytes };
}
