import { defineAddresses } from '~/platform/addresses';

/** Where people talk. `docs/addresses.md` says what each takes and answers. A room is named by its slug or its id. */
export const chatAddresses = defineAddresses({
  rooms: { path: '/messages', access: 'member', methods: ['GET'] },
  newRoom: { path: '/messages/new', access: 'member', methods: ['GET', 'POST'] },
  room: { path: '/messages/:room', access: 'member', methods: ['GET', 'POST'] },
  send: { path: '/messages/:room/send', access: 'member', methods: ['GET', 'POST'] },
  say: {
    path: '/messages/:room/say',
    access: 'member',
    methods: ['GET', 'POST'],
    forScripts: true,
  },
  members: { path: '/messages/:room/members', access: 'member', methods: ['GET', 'POST'] },
  settings: { path: '/messages/:room/settings', access: 'member', methods: ['GET', 'POST'] },
  read: { path: '/messages/:room/read', access: 'member', methods: ['GET', 'POST'] },
  search: { path: '/messages/:room/search', access: 'member', methods: ['GET'] },
  ask: { path: '/messages/:room/ask', access: 'member', methods: ['GET'] },
  people: { path: '/messages/:room/people', access: 'member', methods: ['GET'] },
  editMessage: {
    path: '/messages/:room/m/:id/edit',
    access: 'member',
    methods: ['GET', 'POST'],
  },
  deleteMessage: {
    path: '/messages/:room/m/:id/delete',
    access: 'member',
    methods: ['GET', 'POST'],
  },
  messageHistory: { path: '/messages/:room/m/:id/history', access: 'member', methods: ['GET'] },
});
