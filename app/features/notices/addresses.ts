import { defineAddresses } from '~/platform/addresses';

/** What one has been told, and what one wants to be told. */
export const noticeAddresses = defineAddresses({
  notices: { path: '/notices', access: 'member', methods: ['GET', 'POST'] },
  /** For scripts of a page on which somebody has just seen it. */
  seen: { path: '/notices/seen', access: 'member', methods: ['GET', 'POST'], forScripts: true },
  /** From a mail, by whoever holds it: no signing in to stop mails. */
  stop: { path: '/notices/stop', access: 'public', methods: ['GET', 'POST'] },
  choices: { path: '/account/notices', access: 'member', methods: ['GET', 'POST'] },
});
