import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { personId, tamper } from './stored';

/** An item of the library with one Word document, behind a server's back. */
let made = 0;

/** Adds one that a member has published, and answers its slug. */
export function addFillable(server: { dataDir: string }, title: string, bytes: Buffer): string {
  const id = `fillable-${(made += 1)}`;
  const owner = personId(server, 'lead2@demo.example');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const folder = join(server.dataDir, 'files', sha256.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, sha256), bytes);
  const at = new Date().toISOString();
  const insert = (table: string, row: Record<string, unknown>) =>
    tamper(
      server,
      `INSERT INTO "${table}" (${Object.keys(row)
        .map((name) => `"${name}"`)
        .join()})
       VALUES (${Object.keys(row)
         .map(() => '?')
         .join()})`,
      ...Object.values(row),
    );
  insert('LibraryItem', {
    id,
    slug: id,
    kindSlug: 'business-case',
    title,
    state: 'published',
    stateAt: at,
    createdById: owner,
    createdAt: at,
    seq: 0,
  });
  insert('LibraryVersion', { id, itemId: id, number: 1, byId: owner, at, seq: -made });
  insert('File', {
    id,
    sha256,
    name: 'Template.docx',
    type: 'docx',
    bytes: bytes.length,
    uploadedById: owner,
    createdAt: at,
  });
  insert('FileUse', { fileId: id, kind: 'library.version', subjectId: id, position: 0 });
  return id;
}
