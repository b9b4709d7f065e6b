import { defineAddresses } from '~/platform/addresses';

/** Notes of events. `docs/addresses.md` says what each takes and answers. */
export const notesAddresses = defineAddresses({
  notes: { path: '/events/:slug/notes', access: 'member', methods: ['GET'] },
  write: { path: '/events/:slug/notes/write', access: 'member', methods: ['GET', 'POST'] },
  line: { path: '/events/:slug/notes/lines/:line', access: 'member', methods: ['GET', 'POST'] },
  heading: {
    path: '/events/:slug/notes/headings/:heading',
    access: 'member',
    methods: ['GET', 'POST'],
  },
  wanted: { path: '/events/:slug/notes/wanted', access: 'member', methods: ['GET', 'POST'] },
  comment: { path: '/events/:slug/notes/comment', access: 'member', methods: ['GET', 'POST'] },
  comments: { path: '/events/:slug/notes/comments', access: 'member', methods: ['GET', 'POST'] },
  send: { path: '/events/:slug/notes/send', access: 'member', methods: ['GET', 'POST'] },
  compare: { path: '/events/:slug/notes/compare', access: 'member', methods: ['GET'] },
});
