import { defineAddresses } from '~/platform/addresses';

/** The message board, "Ask" in the navigation. `docs/addresses.md` says what each takes and answers. */
export const boardAddresses = defineAddresses({
  board: { path: '/board', access: 'member', methods: ['GET'] },
  section: { path: '/board/:section', access: 'member', methods: ['GET'] },
  ask: { path: '/board/:section/new', access: 'member', methods: ['GET', 'POST'] },
  topic: { path: '/topics/:id', access: 'member', methods: ['GET'] },
  readTopic: { path: '/topics/:id/read', access: 'member', methods: ['GET', 'POST'] },
  firstUnread: { path: '/topics/:id/unread', access: 'member', methods: ['GET'] },
  allRead: { path: '/board/read', access: 'member', methods: ['GET', 'POST'] },
  editTopic: { path: '/topics/:id/edit', access: 'member', methods: ['GET', 'POST'] },
  deleteTopic: { path: '/topics/:id/delete', access: 'member', methods: ['GET', 'POST'] },
  reply: { path: '/topics/:id/replies', access: 'member', methods: ['GET', 'POST'] },
  meToo: { path: '/topics/:id/me-too', access: 'member', methods: ['GET', 'POST'] },
  convener: { path: '/topics/:id/convener', access: 'member', methods: ['GET', 'POST'] },
  conclusion: { path: '/topics/:id/conclusion', access: 'member', methods: ['GET', 'POST'] },
  topicHistory: { path: '/topics/:id/history', access: 'member', methods: ['GET'] },
  topicWriter: {
    path: '/topics/:id/author',
    access: { roles: ['webmaster'] },
    methods: ['GET', 'POST'],
  },
  replyHistory: { path: '/replies/:id/history', access: 'member', methods: ['GET'] },
  answer: { path: '/topics/:id/answer', access: 'member', methods: ['GET', 'POST'] },
  findReply: { path: '/replies/:id', access: 'member', methods: ['GET'] },
  editReply: { path: '/replies/:id/edit', access: 'member', methods: ['GET', 'POST'] },
  deleteReply: { path: '/replies/:id/delete', access: 'member', methods: ['GET', 'POST'] },
});
