import { defineAddresses } from '~/platform/addresses';

/** What helps with writing. `docs/addresses.md` says what each takes and answers. */
export const writingAddresses = defineAddresses({
  similar: { path: '/board/similar', access: 'member', methods: ['GET'] },
  people: { path: '/board/people', access: 'member', methods: ['GET'] },
  drafts: { path: '/board/drafts', access: 'member', methods: ['GET', 'POST'], forScripts: true },
  preview: { path: '/board/preview', access: 'member', methods: ['GET', 'POST'], forScripts: true },
});
