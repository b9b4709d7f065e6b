import { defineAddresses } from '~/platform/addresses';

/** The directory as a list: on screen, on paper, and to take away. */
export const directoryAddresses = defineAddresses({
  people: { path: '/directory', access: 'member', methods: ['GET'] },
  subjects: { path: '/directory/interests', access: 'member', methods: ['GET'] },
  print: { path: '/directory/print', access: 'member', methods: ['GET'] },
  spreadsheet: { path: '/directory.csv', access: 'member', methods: ['GET'] },
  cards: { path: '/directory.vcf', access: 'member', methods: ['GET'] },
  /** One person's card. */
  card: { path: '/directory/:id.vcf', access: 'member', methods: ['GET'] },
});
