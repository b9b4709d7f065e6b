import { defineAddresses } from '~/platform/addresses';

/** Evaluations of events. `docs/addresses.md` says what each takes and answers. */
export const evaluationAddresses = defineAddresses({
  form: { path: '/events/:slug/evaluation', access: 'member', methods: ['GET', 'POST'] },
  setUp: { path: '/events/:slug/evaluation/set-up', access: 'member', methods: ['GET', 'POST'] },
  results: { path: '/events/:slug/evaluation/results', access: 'member', methods: ['GET'] },
  spreadsheet: {
    path: '/events/:slug/evaluation/results.csv',
    access: 'member',
    methods: ['GET'],
  },
  /** For guests: by the link in their mail. */
  guestForm: { path: '/evaluations', access: 'public', methods: ['GET', 'POST'] },
});
