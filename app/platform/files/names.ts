import { typeByEnding, typeOf, type FileTypeKey } from './types';

/** Longest name, its ending included: short enough for every file system it may be saved to. */
const MAX_LENGTH = 100;

/** What file systems give a meaning, and what would end a header or a markup. */
const RESERVED = /[<>:"/\\|?*]/g;

/** Control and format characters: unseen, among them those that turn the direction of reading ("fdp.exe"). */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name a file is shown and saved by: readable in every script, without a path, and ending as what it is.
 *
 * @param sent what the browser called it
 * @param type what its bytes say it is
 */
export function safeName(sent: string, type: FileTypeKey): string {
  const { extension } = typeOf(type);
  const base = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = base
    .replaceAll(UNSEEN, '')
    .replaceAll(RESERVED, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '');
  const named = endingOf(clean);
  // An ending of ours that is not true goes; anything else after a dot may belong to the name: "Notes 2.1".
  const known = named === undefined ? undefined : typeByEnding(named);
  const stem = known === undefined ? clean : clean.slice(0, -(named?.length ?? 0) - 1).trim();
  const ending = known === type && named !== undefined ? named.toLowerCase() : extension;
  const kept = cut(stem, MAX_LENGTH - ending.length - 1);
  return `${kept === '' || DEVICE.test(kept) ? 'file' : kept}.${ending}`;
}

/** What stands after the last dot, if it looks like an ending. */
export function endingOf(name: string): string | undefined {
  return /[^.]\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1];
}

/** The first so many characters, as people count them, and no half ones. */
function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('').trim();
}
