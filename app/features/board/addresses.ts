import { defineAddresses } from '~/platform/addresses';

/** The message board, "Ask" in the navigation. `docs/addresses.md` says what each takes and answers. */
export const boardAddresses = defineAddresses({
  board: { path: '/board', access: 'member', methods: ['GET'] },
  section: { path: '/board/:section', access: 'member', methods: ['GET'] },
  ask: { path: '/board/:section/new', access: 'member', methods: ['GET', 'POST'] },
  topic: { path: '/topics/:id', access: 'member', methods: ['GET'] },
  editTopic: { path: '/topics/:id/edit', access: 'member', methods: ['GET', 'POST'] },
  deleteTopic: { path: '/topics/:id/delete', access: 'member', methods: ['GET', 'POST'] },
  reply: { path: '/topics/:id/replies', access: 'member', methods: ['GET', 'POST'] },
  answer: { path: '/topics/:id/answer', access: 'member', methods: ['GET', 'POST'] },
  findReply: { path: '/replies/:id', access: 'member', methods: ['GET'] },
  editReply: { path: '/replies/:id/edit', access: 'member', methods: ['GET', 'POST'] },
  moderators: {
    path: '/board/:section/moderators',
    access: { roles: ['webmaster'] },
    methods: ['GET', 'POST'],
  },
  moderate: { path: '/topics/:id/moderate', access: 'member', methods: ['GET', 'POST'] },
  split: { path: '/topics/:id/split', access: 'member', methods: ['GET', 'POST'] },
  hideTopic: { path: '/topics/:id/hide', access: 'member', methods: ['GET', 'POST'] },
  hideReply: { path: '/replies/:id/hide', access: 'member', methods: ['GET', 'POST'] },
  reportTopic: { path: '/topics/:id/report', access: 'member', methods: ['GET', 'POST'] },
  reportReply: { path: '/replies/:id/report', access: 'member', methods: ['GET', 'POST'] },
  flags: { path: '/board/flags', access: 'member', methods: ['GET'] },
  flag: { path: '/board/flags/:flag', access: 'member', methods: ['GET', 'POST'] },
  moderationLog: { path: '/board/moderation', access: 'member', methods: ['GET'] },
  deleteReply: { path: '/replies/:id/delete', access: 'member', methods: ['GET', 'POST'] },
});
