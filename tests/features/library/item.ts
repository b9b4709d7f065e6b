import { Readable } from 'node:stream';
import { shareItem } from '~/features/library/items/share.server';
import { shareForm, type ShareInput } from '~/features/library/schema';
import { addOrganisation } from '~/features/organisations/organisations.server';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { newId } from '~/platform/clock.server';
import { stageFile } from '~/platform/files/staging.server';
import { storeFile } from '~/platform/files/store.server';
import { docx } from '../../support/sample-files';

/** Items of the library, shared as members share them, for tests of what is done with them. */

/** A file that waits for a form. */
export async function sendFile(actor: Person, bytes: Buffer, name: string): Promise<string> {
  const stored = await storeFile(Readable.from([bytes]), name);
  if (!stored) throw new Error('Nothing was stored');
  return (await stageFile(actor, stored)).id;
}

/** A Word document that waits for a form. */
export function aFile(actor: Person, text = newId(), name = 'case.docx'): Promise<string> {
  return sendFile(actor, docx(text), name);
}

/** What the form sends, as it is read. */
export function sharing(typed: Record<string, unknown>): ShareInput {
  return shareForm.parse({ title: 'Case', kind: 'business-case', ...typed });
}

/**
 * Shares a document.
 *
 * @param typed what is typed besides title and kind
 * @returns the item's slug
 */
export async function share(actor: Person, typed: Record<string, unknown> = {}): Promise<string> {
  const attachments = [await aFile(actor)];
  return shareItem(actor, sharing({ attachments, ...typed }));
}

/** The same person, in an organisation of their own. */
export async function elsewhere(person: Person): Promise<Person> {
  const organisationId = await addOrganisation(theProcess, {
    name: `Fen of ${person.name}`,
    kind: 'cluster',
    parentId: null,
    madeUp: true,
  });
  await change(theProcess, (tx) =>
    tx.person.update({ where: { id: person.id }, data: { organisationId } }),
  );
  return { ...person, organisationId };
}
