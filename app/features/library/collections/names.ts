import { endingOf } from '~/platform/files/names';

/** Names in a collection's zip. Pure. */

/** What no file may be called: it is the page of contents. */
export const CONTENTS = 'contents.html';

/**
 * Names for files, in their order: each begins with the number of its item, so that they stand as the collection does,
 * and none is there twice, whatever the case of its letters.
 *
 * @param items names of each item's files, safe already
 */
export function nameFiles(items: ReadonlyArray<readonly string[]>): string[][] {
  const digits = String(items.length).length;
  const taken = new Set([CONTENTS]);
  return items.map((names, place) => {
    const number = String(place + 1).padStart(Math.max(2, digits), '0');
    return names.map((name) => {
      const ending = endingOf(name);
      const stem = ending === undefined ? name : name.slice(0, -ending.length - 1);
      let free = `${number} ${name}`;
      for (let again = 2; taken.has(free.toLowerCase()); again += 1) {
        free = `${number} ${stem} (${again})${ending === undefined ? '' : `.${ending}`}`;
      }
      taken.add(free.toLowerCase());
      return free;
    });
  });
}
