import { MAX_FILES } from './limits';
import { storePhoto } from './photo.server';
import { storeFile, type StoredFile } from './store.server';
import { PHOTO_TAKEN, TAKEN } from './types';

/** What a form's field for files takes, and what becomes of it. */
export interface Intake {
  /** @throws {FileRefused} */
  store: (stream: AsyncIterable<Uint8Array>, sentName: string) => Promise<StoredFile | null>;
  /** In words, for whoever sends something else. */
  taken: string;
  /** So many at once. */
  most: number;
}

/** Attachments: several files of all the kinds there are. */
export const attachments: Intake = { store: storeFile, taken: TAKEN, most: MAX_FILES };

/** One photograph of a person. */
export const photo: Intake = { store: storePhoto, taken: PHOTO_TAKEN, most: 1 };
