import { defineAddresses, href } from '~/platform/addresses';
import { wordAfter } from '~/platform/links/typed-path';

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
  guidance: { path: '/library/:slug/guidance', access: 'member', methods: ['GET', 'POST'] },
  owners: { path: '/library/:slug/owners', access: 'member', methods: ['GET', 'POST'] },
  newVersion: { path: '/library/:slug/versions/new', access: 'member', methods: ['GET', 'POST'] },
  compare: { path: '/library/:slug/versions/compare', access: 'member', methods: ['GET'] },
  version: { path: '/library/:slug/versions/:number', access: 'member', methods: ['GET'] },
  download: {
    path: '/library/:slug/versions/:number/download',
    access: 'member',
    methods: ['GET'],
  },
  pdf: {
    path: '/library/:slug/versions/:number/pdf',
    access: 'member',
    methods: ['GET'],
    framed: true,
  },
  fill: { path: '/library/:slug/fill', access: 'member', methods: ['GET', 'POST'] },
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

/** Where a PDF of a version is read in the browser. `file` as for a download. */
export function pdfHref(slug: string, number: number, file: string): string {
  return href(libraryAddresses.pdf, { slug, number: String(number) }, { file });
}

/**
 * Which item an address leads to, as somebody copies it out of their browser.
 *
 * @param typed the whole of it, or its last part alone
 * @returns a slug; empty for what is no address of an item
 */
export function slugIn(typed: string): string {
  return wordAfter('/library/', typed);
}
