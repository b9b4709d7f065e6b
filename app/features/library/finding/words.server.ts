import type { Actor } from '~/platform/actor';
import { findAll, type Match } from '~/platform/search/find-all.server';
import { readUse } from '~/platform/files/found-uses.server';
import type { FoundLine, LibraryPage } from '../views';
import { IN_LIBRARY, LIBRARY, LIBRARY_VERSION } from '../kinds';
import type { Listed } from './items.hot.server';

/** Items found by words: their own, and those inside the files of their newest versions. */

const FILE = 'file';

/** So many places of one item are shown: what is said of it, and its files. */
const MOST_PLACES = 3;

export interface FoundByWords {
  /** Those of the given items that were found, best first. */
  items: Listed[];
  about: NonNullable<LibraryPage['found']>;
  /** Says where the words were found, by id of the item. */
  show: (items: readonly Listed[]) => Map<string, Pick<FoundLine, 'titlePieces' | 'places'>>;
}

/**
 * Which of some items have words.
 *
 * @param items what the actor may read
 * @param text as typed
 */
export async function findByWords(
  actor: Actor,
  items: readonly Listed[],
  text: string,
): Promise<FoundByWords> {
  const kinds = [LIBRARY, LIBRARY_VERSION, FILE];
  const { matches, mark, ...about } = await findAll(actor, { text, kinds, labels: [IN_LIBRARY] });
  const byId = new Map(items.map((item) => [item.id, item]));
  const byVersion = new Map(items.map((item) => [item.versionId, item]));
  const itemOf = ({ kind, subjectId }: Match): Listed | undefined => {
    if (kind === LIBRARY) return byId.get(subjectId);
    return byVersion.get(kind === FILE ? readUse(subjectId).subjectId : subjectId);
  };
  const matchesOf = new Map<Listed, Match[]>();
  for (const match of matches) {
    const item = itemOf(match);
    if (item) matchesOf.set(item, [...(matchesOf.get(item) ?? []), match]);
  }
  return {
    items: [...matchesOf.keys()],
    about,
    show: (some) => {
      const shown = some.flatMap((item) => (matchesOf.get(item) ?? []).slice(0, MOST_PLACES));
      const places = new Map(mark(shown).map((marked) => [marked.id, marked]));
      return new Map(
        some.map((item) => {
          const own = (matchesOf.get(item) ?? []).flatMap(({ id }) => places.get(id) ?? []);
          const itself = own.find(({ kind }) => kind === LIBRARY);
          return [
            item.id,
            {
              titlePieces: itself?.title ?? null,
              places: own
                .filter(({ kind, snippet }) => kind === FILE || snippet.some(({ found }) => found))
                .map(({ kind, title, snippet }) => ({
                  file: kind === FILE ? title : null,
                  snippet,
                })),
            },
          ];
        }),
      );
    },
  };
}
