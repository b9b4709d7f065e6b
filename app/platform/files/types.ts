/**
 * The kinds of files the network takes. What a file is, its bytes say; its name and what the browser calls it decide
 * nothing but, among plain texts, whether it is a table. Browser-safe.
 */
interface FileType {
  /** As people call it. */
  label: string;
  /** As its name ends. */
  extension: string;
  /** Other endings people use for the same. */
  also?: readonly string[];
  mime: string;
  /** Pictures are decoded and written anew. */
  picture?: true;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

export const fileTypes = {
  docx: { label: 'Word', extension: 'docx', mime: `${OFFICE}.wordprocessingml.document` },
  xlsx: { label: 'Excel', extension: 'xlsx', mime: `${OFFICE}.spreadsheetml.sheet` },
  pptx: { label: 'PowerPoint', extension: 'pptx', mime: `${OFFICE}.presentationml.presentation` },
  odt: { label: 'OpenDocument text', extension: 'odt', mime: `${OPEN}.text` },
  ods: { label: 'OpenDocument spreadsheet', extension: 'ods', mime: `${OPEN}.spreadsheet` },
  odp: { label: 'OpenDocument slides', extension: 'odp', mime: `${OPEN}.presentation` },
  pdf: { label: 'PDF', extension: 'pdf', mime: 'application/pdf' },
  rtf: { label: 'RTF', extension: 'rtf', mime: 'application/rtf' },
  csv: { label: 'CSV', extension: 'csv', mime: 'text/csv' },
  txt: { label: 'Text', extension: 'txt', also: ['text', 'md', 'log'], mime: 'text/plain' },
  png: { label: 'PNG picture', extension: 'png', mime: 'image/png', picture: true },
  jpeg: {
    label: 'JPEG picture',
    extension: 'jpg',
    also: ['jpeg'],
    mime: 'image/jpeg',
    picture: true,
  },
  webp: { label: 'WebP picture', extension: 'webp', mime: 'image/webp', picture: true },
  gif: { label: 'GIF picture', extension: 'gif', mime: 'image/gif', picture: true },
} as const satisfies Record<string, FileType>;

export type FileTypeKey = keyof typeof fileTypes;

/** What the table says of a type. */
export function typeOf(key: FileTypeKey): FileType {
  return fileTypes[key];
}

/** All kinds, for a sentence: "Word, Excel, … or PDF". */
export const TAKEN =
  'a Word, Excel, PowerPoint, OpenDocument, PDF, RTF, CSV or text file, or a PNG, JPEG, WebP or GIF picture';

/** What a photo of a person may be. */
export const PHOTO_TAKEN = 'a JPEG, PNG or WebP picture';

/** For the `accept` of a field that takes a photo. */
export const PHOTO_ACCEPT = '.jpg,.jpeg,.png,.webp';

/** For a file field's `accept`: the browser offers these first. */
export const ACCEPT = Object.values<FileType>(fileTypes)
  .flatMap(({ extension, also = [] }) => [extension, ...also])
  .map((ending) => `.${ending}`)
  .join(',');

/** Type by what libraries call it; undefined for what is not taken. */
export function typeByMime(mime: string): FileTypeKey | undefined {
  return keys.find((key) => fileTypes[key].mime === mime);
}

/** Type by how a name ends; undefined for what is not taken. */
export function typeByEnding(ending: string): FileTypeKey | undefined {
  const wanted = ending.toLowerCase();
  return keys.find((key) => {
    const { extension, also = [] } = typeOf(key);
    return extension === wanted || also.includes(wanted);
  });
}

const keys = Object.keys(fileTypes) as FileTypeKey[];
