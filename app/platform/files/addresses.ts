import { defineAddresses, href } from '../addresses';
import type { FileView } from './words';

/** Files, wherever they belong: each download asks anew who may read it. */
export const fileAddresses = defineAddresses({
  file: { path: '/files/:id/:name', access: 'member', methods: ['GET'] },
});

/** Where a file is downloaded. The name is for people: the id finds it. */
export function fileHref({ id, name }: Pick<FileView, 'id' | 'name'>): string {
  return href(fileAddresses.file, { id, name });
}
