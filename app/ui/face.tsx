import { titles } from '~/platform/text/person-name';
import { classNames } from './class-names';

/**
 * The initials of a person's name, at most two: of the first and the last word, without titles.
 * Works for names of one word or one letter, and for any script.
 */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''));
  const named = words.filter(
    (word) => word !== '' && !titles.has(word.replace(/\.$/u, '').toLowerCase()),
  );
  const first = named[0];
  if (first === undefined) return '';
  const last = named.length > 1 ? named[named.length - 1] : undefined;
  return (firstLetter(first) + firstLetter(last ?? '')).toLocaleUpperCase('en-GB');
}

/** By grapheme, so that an accent written as a character of its own stays on its letter. */
function firstLetter(word: string): string {
  return /^\P{M}\p{M}*/u.exec(word)?.[0] ?? '';
}

/** A square with somebody's initials, as decoration beside the name. `initials` wins over those of `name`. */
export function Face(props: { name: string; initials?: string; small?: boolean }) {
  return (
    <span className={classNames('pbc-face', props.small && 'pbc-face--small')} aria-hidden="true">
      {props.initials ?? initialsOf(props.name)}
    </span>
  );
}
