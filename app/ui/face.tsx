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

/**
 * A square with somebody's photo or initials, as decoration beside the name. `initials` wins over those of `name`;
 * `photo` is the address of a picture.
 */
export function Face(props: {
  name: string;
  initials?: string;
  photo?: string | null;
  small?: boolean;
  large?: boolean;
}) {
  const className = classNames(
    'pbc-face',
    props.small && 'pbc-face--small',
    props.large && 'pbc-face--large',
  );
  if (props.photo) {
    return <img className={className} src={props.photo} alt="" width="320" height="320" />;
  }
  return (
    <span className={className} aria-hidden="true">
      {props.initials ?? initialsOf(props.name)}
    </span>
  );
}
