import type { Page } from '@playwright/test';
import { eventPages } from './event-pages';
import { libraryPages } from './library-pages';
import { PASSWORD } from '../../../prisma/demo/password';
import type { PageCase } from './page-case';
import type { Places } from './places';
import { people } from './test';

const { agent, lead, steering, webmaster } = people;

const pressing = (name: string) => async (page: Page) => {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
  await page.getByText('There is a problem').waitFor();
};

/** Every page of the network, in every state that looks different. */
export const pages: PageCase[] = [
  ...eventPages,
  ...libraryPages,
  { name: 'front', atDesk: true, as: null, path: '/', title: 'Home' },
  { name: 'sign-in', atDesk: true, as: null, path: '/sign-in' },
  {
    name: 'sign-in-refused',
    as: null,
    path: '/sign-in',
    title: 'Error: Sign in',
    prepare: async (page) => {
      await page.getByLabel('Email address').fill('nobody@demo.example');
      await page.getByLabel('Password', { exact: true }).fill('wrong');
      await pressing('Sign in')(page);
    },
    trouble: /status of 400/,
  },
  { name: 'sign-out', as: lead, path: '/sign-out' },
  { name: 'reset', as: null, path: '/reset-password' },
  {
    name: 'reset-refused',
    as: null,
    path: '/reset-password',
    title: 'Error: Choose a new password',
    prepare: pressing('Send the link'),
    trouble: /status of 400/,
  },
  {
    name: 'reset-asked',
    as: null,
    path: '/reset-password',
    title: 'Sign in',
    prepare: async (page) => {
      await page.getByLabel('Email address').fill('nobody@demo.example');
      await page.getByRole('button', { name: 'Send the link' }).click();
      await page.getByText('a link is on its way').waitFor();
    },
  },
  {
    name: 'reset-link-too-old',
    as: null,
    path: '/reset-password/new?token=x',
    title: 'Choose a new password',
  },
  { name: 'join', as: null, path: '/join' },
  { name: 'join-sent', as: null, path: '/join?sent=on', title: 'Ask to join' },
  {
    name: 'join-refused',
    as: null,
    path: '/join',
    title: 'Error: Ask to join',
    prepare: pressing('Ask to join'),
    trouble: /status of 400/,
  },
  {
    name: 'join-confirm',
    as: null,
    path: ({ joining }) => joining.confirm,
    title: 'Your application',
  },
  {
    name: 'join-confirmed',
    as: null,
    path: ({ joining }) => joining.confirmed,
    title: 'Your application',
  },
  { name: 'join-question', as: null, path: ({ joining }) => joining.question },
  { name: 'invitation', as: null, path: ({ joining }) => joining.invitation },
  {
    name: 'invitation-refused',
    as: null,
    path: ({ joining }) => joining.invitation,
    title: 'Error: Join the network',
    prepare: pressing('Join the network'),
    trouble: /status of 400/,
  },
  {
    name: 'invitation-unknown',
    as: null,
    path: '/invitation?token=x',
    title: 'Join the network',
  },
  {
    name: 'invitation-signed-in',
    as: lead,
    path: ({ joining }) => joining.invitation,
    title: 'Join the network',
  },
  { name: 'invitations', as: steering, path: '/network/invitations' },
  { name: 'invitations-none', as: steering, path: '/network/invitations?view=withdrawn' },
  { name: 'invite', as: webmaster, path: '/network/invitations/new' },
  {
    name: 'invite-refused',
    as: steering,
    path: '/network/invitations/new',
    title: 'Error: Invite somebody',
    prepare: async (page) => {
      await page.getByLabel('Name', { exact: true }).fill('Annika Thorsby-Rao');
      await page.getByLabel('Work email address').fill('annika.thorsby-rao@demo.example');
      await page.getByLabel('Organisation').selectOption({ label: 'Nine Wells' });
      await pressing('Send the invitation')(page);
    },
    trouble: /status of 400/,
  },
  { name: 'import', as: webmaster, path: '/network/invitations/import' },
  {
    name: 'import-refused',
    as: webmaster,
    path: '/network/invitations/import',
    title: 'Error: Invite many at once',
    prepare: pressing('Look at what will happen'),
    trouble: /status of 400/,
  },
  { name: 'import-preview', as: webmaster, path: ({ joining }) => joining.preview },
  { name: 'applications', as: webmaster, path: '/network/applications' },
  { name: 'applications-decided', as: webmaster, path: '/network/applications?view=decided' },
  { name: 'application', as: webmaster, path: ({ joining }) => joining.application },
  { name: 'application-asked', as: webmaster, path: ({ joining }) => joining.applicationAsked },
  {
    name: 'application-refused',
    as: webmaster,
    path: ({ joining }) => joining.application,
    title: 'Error: Emrys Kettleborough',
    prepare: async (page) => {
      await page.getByText('Add their organisation to the list').click();
      await pressing('Add the organisation')(page);
    },
    trouble: /status of 400/,
  },
  { name: 'help', as: null, path: '/help' },
  { name: 'accessibility', as: null, path: '/accessibility' },
  { name: 'privacy', as: null, path: '/privacy' },
  { name: 'cookies', as: null, path: '/cookies' },
  { name: 'home', atDesk: true, as: lead, path: '/', title: 'Home' },
  { name: 'home-webmaster', atDesk: true, as: webmaster, path: '/', title: 'Home' },
  { name: 'board', atDesk: true, as: lead, path: '/board' },
  { name: 'board-hot', as: lead, path: '/board?list=hot', title: 'Ask: hot issues' },
  {
    name: 'following',
    as: lead,
    path: '/account/following',
    prepare: async (page) => {
      await page.getByRole('combobox', { name: 'Service area' }).selectOption({ index: 1 });
      await page.getByRole('main').getByRole('button', { name: 'Follow', exact: true }).click();
      await page
        .getByRole('button', { name: /^Stop following/ })
        .first()
        .waitFor();
    },
  },
  { name: 'section', atDesk: true, as: lead, path: '/board/clinical' },
  { name: 'section-management', as: lead, path: '/board/management?order=newest' },
  { name: 'section-unanswered', as: lead, path: '/board/clinical?view=unanswered' },
  { name: 'section-answered', as: lead, path: '/board/clinical?view=answered' },
  {
    name: 'section-empty',
    as: lead,
    path: '/board/management?serviceArea=podiatry&view=unanswered',
  },
  {
    name: 'ask',
    atDesk: true,
    as: lead,
    path: '/board/clinical/new?title=Begun+at+home',
    title: 'Ask the network',
  },
  {
    name: 'ask-refused',
    as: lead,
    path: '/board/clinical/new',
    title: 'Error: Ask the network',
    prepare: async (page) => {
      await page.getByLabel('Details').fill('The patient is 943 476 5919.');
      await pressing('Post the query')(page);
    },
    trouble: /status of 400/,
  },
  {
    name: 'ask-file-kept',
    as: lead,
    path: '/board/clinical/new',
    title: 'Error: Ask the network',
    prepare: async (page) => {
      await page.getByLabel('Files (optional)').setInputFiles([
        { name: `${'plan'.repeat(20)}.txt`, mimeType: 'text/plain', buffer: Buffer.from('a') },
        { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
      ]);
      await pressing('Post the query')(page);
    },
    trouble: /status of 400/,
  },
  { name: 'topic-files', as: lead, path: ({ files }) => files, membersHeading: true },
  {
    name: 'topic-answered',
    atDesk: true,
    as: lead,
    path: ({ answered }) => answered,
    membersHeading: true,
  },
  { name: 'topic-open', as: lead, path: ({ open }) => open, membersHeading: true },
  { name: 'topic-own', as: lead, path: ({ own }) => own, membersHeading: true },
  { name: 'topic-quiet', as: lead, path: ({ quiet }) => quiet, membersHeading: true },
  { name: 'topic-deleted', as: lead, path: ({ deleted }) => deleted },
  { name: 'topic-long', as: lead, path: ({ long }) => long, membersHeading: true },
  {
    name: 'topic-webmaster',
    atDesk: true,
    as: webmaster,
    path: ({ open }) => open,
    membersHeading: true,
  },
  {
    name: 'topic-refused',
    as: lead,
    path: ({ own }) => own,
    title: 'Error: May one edit what one has asked?',
    prepare: pressing('Post reply'),
    trouble: /status of 400/,
    membersHeading: true,
  },
  { name: 'reply', as: lead, path: ({ open }) => `${open}/replies` },
  {
    name: 'reply-edit',
    as: lead,
    path: ({ ownReply }) => `/replies/${ownReply}/edit`,
    title: 'Edit your reply',
  },
  {
    name: 'reply-delete',
    as: lead,
    path: ({ ownReply }) => `/replies/${ownReply}/delete`,
    title: 'Delete the reply',
  },
  {
    name: 'topic-discussion',
    as: lead,
    path: ({ kinds }) => kinds.discussion,
    membersHeading: true,
  },
  {
    name: 'topic-conclusion',
    as: lead,
    path: ({ kinds }) => `${kinds.discussion}/conclusion`,
    title: 'What has the discussion come to?',
  },
  {
    name: 'topic-convener',
    as: lead,
    path: ({ kinds }) => `${kinds.discussion}/convener`,
    title: 'Who convenes the discussion?',
  },
  { name: 'topic-nameless', as: lead, path: ({ kinds }) => kinds.nameless, membersHeading: true },
  { name: 'topic-author', as: webmaster, path: ({ kinds }) => `${kinds.nameless}/author` },
  {
    name: 'reply-history',
    as: lead,
    path: ({ kinds }) => kinds.history,
    title: 'How this reply was changed',
  },
  { name: 'messages', as: lead, path: '/messages' },
  { name: 'message-room', atDesk: true, as: lead, path: '/messages/lobby', title: 'Lobby' },
  { name: 'message-new', as: steering, path: '/messages/new?who=fen' },
  { name: 'message-members', as: webmaster, path: '/messages/diabetes-redesign/members' },
  { name: 'message-search', as: lead, path: '/messages/lobby/search?q=dermatology' },
  { name: 'live-room', atDesk: true, as: lead, path: ({ live }) => live },
  {
    name: 'live-console-refused',
    atDesk: true,
    as: people.lead2,
    path: ({ live }) => `${live}/console`,
    title: 'Error: Console: Fair shares: the speaker answers',
    prepare: async (page) => {
      await page.getByText('Take away').first().click();
      await pressing('Take it away')(page);
    },
    trouble: /status of 400/,
  },
  {
    name: 'live-screen',
    atDesk: true,
    as: people.lead2,
    path: ({ live }) => `${live}/screen`,
    title: 'On the screen: Fair shares: the speaker answers',
  },
  { name: 'live-minutes', atDesk: true, as: lead, path: ({ live }) => `${live}/minutes` },
  { name: 'live-minutes-settled', as: people.lead2, path: ({ past }) => `${past.live}/minutes` },
  { name: 'live-room-settled', as: people.lead2, path: ({ past }) => past.live },
  {
    name: 'live-settle-refused',
    as: webmaster,
    path: ({ past }) => `${past.open}/settle`,
    title: 'Error: Settle what is open',
    prepare: async (page) => {
      await page.getByText('Drop it').first().click();
      await page.getByRole('button', { name: /^Drop it.*lunch/ }).click();
      await page.getByText('There is a problem').waitFor();
    },
    trouble: /status of 400/,
  },
  { name: 'live-new', as: webmaster, path: '/live/new' },
  { name: 'live-people', as: webmaster, path: ({ live }) => `${live}/people` },
  { name: 'live-settings', as: webmaster, path: ({ live }) => `${live}/settings` },
  { name: 'promises', as: lead, path: '/promises' },
  { name: 'promise', as: webmaster, path: ({ past }) => past.promise },
  { name: 'topic-edit', as: lead, path: ({ own }) => `${own}/edit` },
  { name: 'topic-delete', as: lead, path: ({ own }) => `${own}/delete`, title: 'Delete the query' },
  { name: 'search', as: lead, path: '/search' },
  {
    name: 'search-found',
    atDesk: true,
    as: lead,
    path: '/search?q=diabetes',
    title: 'Search: diabetes',
  },
  {
    name: 'search-nothing',
    as: lead,
    path: '/search?q=axolotl',
    title: 'Search: axolotl',
  },
  { name: 'overview', atDesk: true, as: lead, path: '/board/overview' },
  { name: 'overview-steering', as: steering, path: '/board/overview' },
  { name: 'section-with-agent', as: lead, path: '/board/clinical?view=with-agent' },
  { name: 'section-new', as: lead, path: '/board/clinical?view=new' },
  { name: 'desk', atDesk: true, as: agent, path: '/desk' },
  { name: 'desk-nothing', as: lead, path: '/desk' },
  {
    name: 'topic-standing',
    as: webmaster,
    path: ({ open }) => `${open}/standing`,
    membersHeading: true,
  },
  { name: 'topic-moderate', as: webmaster, path: ({ open }) => `${open}/moderate` },
  { name: 'topic-split', as: webmaster, path: ({ answered }) => `${answered}/split` },
  { name: 'topic-hide', as: lead, path: ({ open }) => `${open}/hide`, title: 'Take it down' },
  { name: 'topic-report', as: lead, path: ({ open }) => `${open}/report` },
  {
    name: 'section-moderators',
    as: webmaster,
    path: '/board/clinical/moderators',
    title: 'Who looks after this section',
  },
  { name: 'flags', as: webmaster, path: '/board/flags' },
  { name: 'moderation-log', as: webmaster, path: '/board/moderation' },
  {
    name: 'search-in-files',
    as: lead,
    path: '/search?kind=file&q=ourbusinesscase',
    title: 'Search: ourbusinesscase',
  },
  { name: 'notices', as: lead, path: '/notices' },
  { name: 'notices-none', as: people.steering, path: '/notices?before=1', title: 'Notices' },
  { name: 'notice-choices', as: webmaster, path: '/account/notices' },
  { name: 'today', atDesk: true, as: webmaster, path: '/network/today' },
  { name: 'jobs', as: webmaster, path: '/network/jobs' },
  { name: 'deputies', as: webmaster, path: '/network/deputies' },
  {
    name: 'deputies-refused',
    as: webmaster,
    path: '/network/deputies?who=member@demo.example',
    title: 'Error: Deputies',
    prepare: pressing('Name as deputy'),
    trouble: /status of 400/,
  },
  { name: 'roles', as: steering, path: '/network/roles' },
  { name: 'roles-webmaster', as: webmaster, path: '/network/roles' },
  { name: 'accounts', as: webmaster, path: '/network/people?who=fe' },
  {
    name: 'account-of',
    as: webmaster,
    path: ({ account }) => account,
    membersHeading: true,
  },
  {
    name: 'account-remove-refused',
    as: webmaster,
    path: ({ account }) => `${account}/remove`,
    title: 'Error: Remove from the network',
    prepare: pressing('Remove them'),
    trouble: /status of 400/,
  },
  { name: 'account-erase', as: webmaster, path: ({ removed }) => `${removed}/erase` },
  { name: 'account-removed', as: webmaster, path: ({ removed }) => removed, membersHeading: true },
  { name: 'accounts-merge', as: webmaster, path: ({ account }) => `${account}/merge?who=fe` },
  {
    name: 'accounts-merge-preview',
    as: webmaster,
    path: ({ mergePreview }) => mergePreview,
  },
  { name: 'hand-over', as: webmaster, path: '/network/hand-over?who=member@demo.example' },
  { name: 'hand-over-asked', as: people.lead2, path: '/network/hand-over' },
  { name: 'hand-over-nobody', as: lead, path: '/network/hand-over' },
  { name: 'email', as: people.lead2, path: '/account/email' },
  {
    name: 'email-refused',
    as: lead,
    path: '/account/email',
    title: 'Error: Change your email address',
    prepare: pressing('Send the emails'),
    trouble: /status of 400/,
  },
  {
    name: 'email-link-too-old',
    as: null,
    path: '/account/email/confirm?token=x',
    title: 'Another email address',
  },
  {
    name: 'email-link',
    as: null,
    path: ({ emailLink }) => emailLink,
    title: 'Another email address',
  },
  { name: 'leave', as: lead, path: '/account/leave' },
  { name: 'leave-last', as: webmaster, path: '/account/leave' },
  {
    name: 'leave-refused',
    as: lead,
    path: '/account/leave?sure=yes',
    title: 'Error: Leave the network',
    prepare: pressing('Leave for good'),
    trouble: /status of 400/,
  },
  { name: 'account', atDesk: true, as: lead, path: '/account' },
  { name: 'profile', atDesk: true, as: lead, path: '/account/profile' },
  {
    name: 'profile-refused',
    as: lead,
    path: '/account/profile',
    title: 'Error: Your entry',
    prepare: async (page) => {
      await page.getByLabel('Your name').fill('');
      await pressing('Save your entry')(page);
    },
    trouble: /status of 400/,
  },
  { name: 'profile-confirm', as: lead, path: '/account/profile/confirm' },
  { name: 'away', as: lead, path: '/account/away?who=Okonjo' },
  { name: 'welcome', as: lead, path: '/welcome' },
  { name: 'welcome-work', as: lead, path: '/welcome/work' },
  { name: 'password', as: lead, path: '/account/password' },
  {
    name: 'password-refused',
    as: lead,
    path: '/account/password',
    title: 'Error: Change your password',
    prepare: pressing('Change password'),
    trouble: /status of 400/,
  },
  { name: 'second-factor', as: lead, path: '/account/second-factor' },
  {
    name: 'second-factor-refused',
    as: lead,
    path: '/account/second-factor',
    title: 'Error: Second factor',
    prepare: pressing('Set up a second factor'),
    trouble: /status of 400/,
  },
  {
    name: 'second-factor-set-up',
    as: lead,
    path: '/account/second-factor',
    title: 'Set up a second factor',
    prepare: async (page) => {
      await page.getByLabel('Current password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Set up a second factor' }).click();
      await page.getByText('I cannot use the camera').click();
    },
  },
  { name: 'second-factor-nothing', as: steering, path: '/account/second-factor/set-up' },
  { name: 'second-factor-off', as: steering, path: '/account/second-factor/off' },
  { name: 'recovery-codes', as: lead, path: '/account/second-factor/recovery-codes' },
  { name: 'settings-sign-in', as: webmaster, path: '/network/settings/sign-in' },
  {
    name: 'settings-sign-in-refused',
    as: webmaster,
    path: '/network/settings/sign-in',
    title: 'Error: Signing in',
    prepare: async (page) => {
      await page.getByLabel(/^Whoever looks after the network/).check();
      await pressing('Save the changes')(page);
    },
    trouble: /status of 400/,
  },
  { name: 'redesign', as: lead, path: '/redesign' },
  { name: 'directory', atDesk: true, as: lead, path: '/directory' },
  {
    name: 'directory-filtered',
    as: lead,
    path: '/directory?q=nhs&role=lead&role=agent&all=pct&all=cluster&from=P',
  },
  { name: 'directory-nobody', as: lead, path: '/directory?q=nobody-has-this-name' },
  { name: 'entry-own', atDesk: true, as: lead, path: ({ entry }) => entry },
  { name: 'entry-others', as: lead, path: ({ othersEntry }) => othersEntry },
  { name: 'entry-away', as: lead, path: ({ awayEntry }) => awayEntry },
  { name: 'directory-interests', as: lead, path: '/directory/interests' },
  { name: 'directory-print', as: steering, path: '/directory/print' },
  { name: 'organisations', atDesk: true, as: lead, path: '/organisations' },
  { name: 'organisations-found', as: lead, path: '/organisations?kind=pct&q=norfolk' },
  { name: 'organisations-nothing', as: lead, path: '/organisations?q=axolotl' },
  { name: 'organisation', atDesk: true, as: lead, path: '/organisations/nhs-suffolk' },
  { name: 'organisation-webmaster', as: webmaster, path: '/organisations/saltmarsh' },
  { name: 'supplier', as: lead, path: '/organisations/fenland-analytics' },
  { name: 'suppliers', as: lead, path: '/organisations/suppliers' },
  {
    name: 'supplier-use-refused',
    as: lead,
    path: '/organisations/fenland-analytics/uses/new',
    title: 'Error: My organisation has used Fenland Analytics',
    prepare: pressing('Add it'),
    trouble: /status of 400/,
  },
  { name: 'supplier-use', as: lead, path: ({ use }) => use },
  {
    name: 'organisation-new-refused',
    as: webmaster,
    path: '/organisations/new',
    title: 'Error: Add an organisation',
    prepare: pressing('Add the organisation'),
    trouble: /status of 400/,
  },
  { name: 'organisation-edit', as: webmaster, path: '/organisations/saltmarsh/edit' },
  { name: 'organisation-move', as: webmaster, path: '/organisations/nhs-suffolk/move' },
  {
    name: 'organisation-merge',
    as: webmaster,
    path: '/organisations/saltmarsh/merge?into=nine-wells',
  },
  { name: 'organisation-close', as: webmaster, path: '/organisations/saltmarsh/close' },
  { name: 'organisation-contacts', as: webmaster, path: '/organisations/nhs-suffolk/contacts' },
  { name: 'organisation-contact', as: webmaster, path: ({ contact }) => contact },
  { name: 'organisation-link', as: webmaster, path: ({ link }) => link },
  { name: 'organisation-links', as: webmaster, path: '/organisations/nhs-suffolk/links' },
  { name: 'network', atDesk: true, as: lead, path: '/network' },
  { name: 'network-webmaster', as: webmaster, path: '/network' },
  { name: 'settings', atDesk: true, as: webmaster, path: '/network/settings' },
  { name: 'settings-name', as: webmaster, path: '/network/settings/name' },
  {
    name: 'settings-name-refused',
    as: webmaster,
    path: '/network/settings/name',
    title: 'Error: Name and contact',
    prepare: async (page) => {
      await page.getByLabel('Name of the network').fill('');
      await pressing('Save the changes')(page);
    },
    trouble: /status of 400/,
  },
  { name: 'settings-sections', atDesk: true, as: webmaster, path: '/network/settings/sections' },
  { name: 'settings-service-areas', as: webmaster, path: '/network/settings/service-areas' },
  {
    name: 'settings-organisation-kinds',
    as: webmaster,
    path: '/network/settings/organisation-kinds',
  },
  {
    name: 'settings-organisation-kind',
    as: webmaster,
    path: '/network/settings/organisation-kinds/practice',
  },
  {
    name: 'settings-agents-refused',
    as: webmaster,
    path: '/network/settings/agents',
    title: 'Error: Agents',
    prepare: pressing('Add an agent'),
    trouble: /status of 400/,
  },
  {
    name: 'settings-trusted-domains',
    as: webmaster,
    path: '/network/settings/trusted-domains',
  },
  { name: 'settings-limits', as: webmaster, path: '/network/settings/limits' },
  { name: 'settings-mails', as: webmaster, path: '/network/settings/mails' },
  {
    name: 'settings-mail',
    as: webmaster,
    path: '/network/settings/mails/accounts.reset-link',
  },
  { name: 'audit', atDesk: true, as: steering, path: '/network/audit' },
  {
    name: '404',
    atDesk: true,
    as: lead,
    path: '/no/such/page',
    status: 404,
    trouble: /status of 404/,
  },
  {
    name: '404-stranger',
    as: null,
    path: '/no/such/page',
    status: 404,
    trouble: /status of 404/,
  },
  {
    name: '403',
    as: lead,
    path: ({ othersQuery }) => `${othersQuery}/edit`,
    status: 403,
    trouble: /status of 403/,
  },
];

/** Opens a page in its state. */
export async function openPage(page: Page, { path, prepare }: PageCase, places: Places) {
  const response = await page.goto(typeof path === 'string' ? path : path(places));
  await prepare?.(page);
  return response;
}
