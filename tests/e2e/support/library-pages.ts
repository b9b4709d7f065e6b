import type { PageCase } from './page-case';
import { people } from './test';

const { lead, lead2, steering } = people;

/** The pages of the library. */
export const libraryPages: PageCase[] = [
  { name: 'library', atDesk: true, as: lead, path: '/library' },
  { name: 'library-search', as: lead, path: '/library?q=nurses' },
  { name: 'library-none', as: lead, path: '/library?state=superseded&kind=agenda' },
  {
    name: 'library-filtered',
    as: lead,
    path: '/library?kind=business-case&only=tried&order=used&q=case',
  },
  { name: 'library-wanted', as: lead, path: '/library/wanted' },
  { name: 'library-collections', as: lead, path: '/library/collections' },
  { name: 'library-collection', as: lead, path: ({ library }) => library.collection },
  { name: 'library-collection-new', as: steering, path: '/library/collections/new' },
  {
    name: 'library-collection-edit',
    as: steering,
    path: ({ library }) => `${library.collection}/edit?find=case`,
  },
  { name: 'library-new', as: lead, path: '/library/new' },
  {
    name: 'library-new-refused',
    as: lead,
    path: '/library/new',
    title: 'Error: Share a document',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Share it' }).click();
      await page.getByText('There is a problem').waitFor();
    },
    trouble: /status of 400/,
  },
  {
    name: 'library-adapt',
    as: lead2,
    path: ({ library }) => `/library/new?from=${library.item.split('/').at(-1) ?? ''}`,
  },
  { name: 'library-item', atDesk: true, as: lead, path: ({ library }) => library.item },
  { name: 'library-item-of-another', as: lead2, path: ({ library }) => library.item },
  { name: 'library-withdrawn', as: lead, path: ({ library }) => library.withdrawn },
  { name: 'library-draft', as: lead, path: ({ library }) => library.draft },
  { name: 'library-edit', as: lead, path: ({ library }) => `${library.item}/edit` },
  { name: 'library-owners', as: lead, path: ({ library }) => `${library.item}/owners?who=a` },
  { name: 'library-guidance', as: lead, path: ({ library }) => `${library.item}/guidance` },
  { name: 'guidance', atDesk: true, as: lead, path: '/guidance' },
  { name: 'guidance-nothing', as: lead, path: '/guidance?status=withdrawn&broken=on' },
  { name: 'guidance-one', atDesk: true, as: lead, path: ({ library }) => library.guidance },
  { name: 'guidance-new', as: lead, path: '/guidance/new' },
  {
    name: 'guidance-new-refused',
    as: lead,
    path: '/guidance/new',
    title: 'Error: Add guidance',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Add it' }).click();
      await page.getByText('There is a problem').waitFor();
    },
    trouble: /status of 400/,
  },
  { name: 'guidance-edit', as: lead, path: ({ library }) => `${library.guidance}/edit` },
  { name: 'guidance-retire', as: lead, path: ({ library }) => `${library.guidance}/retire` },
  { name: 'library-retire', as: lead, path: ({ library }) => `${library.item}/retire` },
  { name: 'library-version-new', as: lead, path: ({ library }) => `${library.item}/versions/new` },
  { name: 'library-version', as: lead, path: ({ library }) => `${library.item}/versions/1` },
  {
    name: 'library-workbook',
    as: lead,
    path: '/library/savings-and-activity-calculator/versions/1',
  },
  {
    name: 'library-compare',
    as: lead,
    path: ({ library }) => `${library.copy}/versions/compare?from=1&to=2`,
  },
  { name: 'library-used', as: lead2, path: ({ library }) => `${library.item}/used` },
  {
    name: 'library-family',
    atDesk: true,
    as: lead,
    path: ({ library }) => `${library.copy}/family`,
  },
  { name: 'library-fill', as: lead2, path: ({ library }) => `${library.item}/fill` },
];
