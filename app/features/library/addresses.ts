import { defineAddresses, href } from '~/platform/addresses';

/** The library. `docs/addresses.md` says what each takes and answers. */
export const libraryAddresses = defineAddresses({
  library: { path: '/library', access: 'member', methods: ['GET'] },
  csv: { path: '/library.csv', access: 'member', methods: ['GET'] },
  wanted: { path: '/library/wanted', access: 'member', methods: ['GET', 'POST'] },
  collections: { path: '/library/collections', access: 'member', methods: ['GET'] },
  newCollection: {
    path: '/library/collections/new',
    access: 'member',
    methods: ['GET', 'POST'],
  },
  collection: { path: '/library/collections/:collection', access: 'member', methods: ['GET'] },
  editCollection: {
    path: '/library/collections/:collection/edit',
    access: 'member',
    methods: ['GET', 'POST'],
  },
  collectionZip: {
    path: '/library/collections/:collection/zip',
    access: 'member',
    methods: ['GET'],
  },
  newItem: { path: '/library/new', access: 'member', methods: ['GET', 'POST'] },
  item: { path: '/library/:slug', access: 'member', methods: ['GET', 'POST'] },
  edit: { path: '/library/:slug/edit', access: 'member', methods: ['GET', 'POST'] },
  retire: { path: '/library/:slug/retire', access: 'member', methods: ['GET', 'POST'] },
  newVersion: { path: '/library/:slug/versions/new', access: 'member', methods: ['GET', 'POST'] },
  download: {
    path: '/library/:slug/versions/:number/download',
    access: 'member',
    methods: ['GET'],
  },
  used: { path: '/library/:slug/used', access: 'member', methods: ['GET', 'POST'] },
  family: { path: '/library/:slug/family', access: 'member', methods: ['GET'] },
});

/** What an item can never be called in its address, because a page of the whole library is. */
export const takenSlugs: readonly string[] = ['new', 'wanted', 'collections'];

/**
 * Where a version is downloaded.
 *
 * @param file id of one of its files, when it has several
 */
export function downloadHref(slug: string, number: number, file?: string): string {
  return href(libraryAddresses.download, { slug, number: String(number) }, file ? { file } : {});
}
