import type { Actor } from '../actor';
import { db } from '../database/database.server';
import type { Transaction } from '../database/transaction';
import type { HitView } from '../search/hit';
import { findSearchable, registerSearchable, type Document } from '../search/searchables.server';
import {
  audienceWith,
  FILE,
  foundKinds,
  listUses,
  loadUses,
  standWith,
  writeUse,
} from './found-uses.server';
import { listFound } from './owners.server';
import { readKeptText } from './text/kept.server';
import { MAX_CHARACTERS } from './text/limits';
import { viewFile } from './views.server';
import { describeFile } from './words';

/**
 * How files are found: by their names and by the words in them, by whoever finds what they belong to, under the same
 * filters (docs/decisions/0032).
 */

registerSearchable({
  kind: FILE,
  name: 'Files',
  note: `Of a long file, the first ${MAX_CHARACTERS.toLocaleString('en-GB')} characters are searched: about forty pages.`,
  audiences: (actor) => [
    ...new Set(
      listFound().flatMap(({ foundAs }) =>
        findSearchable(foundAs)
          .audiences(actor)
          .map((audience) => audienceWith(foundAs, audience)),
      ),
    ),
  ],
  count: () => db().fileUse.count({ where: { kind: { in: foundKinds() } } }),
  list: listUses,
  read: readDocuments,
  show,
});

async function readDocuments(tx: Transaction, ids: string[]): Promise<Document[]> {
  const documents = [];
  for (const { use, standing } of await standWith(tx, await loadUses(tx, ids))) {
    const { name: title, sha256 } = use.file;
    documents.push({ ...standing, kind: FILE, title, body: await readKeptText(sha256) });
  }
  return documents;
}

/** As what they belong to is shown, under their own names. What the actor may not read any more is not shown. */
async function show(actor: Actor, ids: string[]): Promise<Map<string, HitView>> {
  const uses = await loadUses(db(), ids);
  const views = new Map<string, HitView>();
  for (const { kind, foundAs } of listFound()) {
    const own = uses.filter((use) => use.kind === kind);
    if (own.length === 0) continue;
    const subjects = [...new Set(own.map(({ subjectId }) => subjectId))];
    const things = await findSearchable(foundAs).show(actor, subjects);
    for (const use of own) {
      const thing = things.get(use.subjectId);
      if (!thing) continue;
      const file = viewFile(use.file);
      const about = `${describeFile(file)}, attached under “${thing.title}”`;
      views.set(writeUse(use), { ...thing, title: file.name, about });
    }
  }
  return views;
}
