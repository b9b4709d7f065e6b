import type { Page } from '@playwright/test';
import type { Places } from './places';
import { people } from './test';

/** Every page of the network, in every state that looks different. */
export interface PageCase {
  name: string;
  /** Who looks at it; null is a stranger. */
  as: string | null;
  path: string | ((places: Places) => string);
  /** The status it answers, unless 200. */
  status?: number;
  /** The title before the network's name, where it is not the heading. */
  title?: string;
  /** What brings the page into the state. */
  prepare?: (page: Page) => Promise<void>;
  /** Trouble that belongs to the state. */
  trouble?: RegExp;
  /** The heading is a member's text, which may be as long as the board allows. */
  membersHeading?: true;
}

const { lead, steering, webmaster } = people;

const pressing = (name: string) => async (page: Page) => {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
  await page.getByText('There is a problem').waitFor();
};

export const pages: PageCase[] = [
  { name: 'front', as: null, path: '/', title: 'Home' },
  { name: 'sign-in', as: null, path: '/sign-in' },
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
  { name: 'help', as: null, path: '/help' },
  { name: 'accessibility', as: null, path: '/accessibility' },
  { name: 'privacy', as: null, path: '/privacy' },
  { name: 'cookies', as: null, path: '/cookies' },
  { name: 'home', as: lead, path: '/', title: 'Home' },
  { name: 'home-webmaster', as: webmaster, path: '/', title: 'Home' },
  { name: 'board', as: lead, path: '/board' },
  { name: 'section', as: lead, path: '/board/clinical' },
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
  { name: 'topic-answered', as: lead, path: ({ answered }) => answered, membersHeading: true },
  { name: 'topic-open', as: lead, path: ({ open }) => open, membersHeading: true },
  { name: 'topic-own', as: lead, path: ({ own }) => own, membersHeading: true },
  { name: 'topic-quiet', as: lead, path: ({ quiet }) => quiet, membersHeading: true },
  { name: 'topic-deleted', as: lead, path: ({ deleted }) => deleted },
  { name: 'topic-long', as: lead, path: ({ long }) => long, membersHeading: true },
  { name: 'topic-webmaster', as: webmaster, path: ({ open }) => open, membersHeading: true },
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
  { name: 'topic-edit', as: lead, path: ({ own }) => `${own}/edit` },
  { name: 'topic-delete', as: lead, path: ({ own }) => `${own}/delete`, title: 'Delete the query' },
  { name: 'search', as: lead, path: '/search' },
  { name: 'search-found', as: lead, path: '/search?q=diabetes', title: 'Search: diabetes' },
  {
    name: 'search-nothing',
    as: lead,
    path: '/search?q=axolotl',
    title: 'Search: axolotl',
  },
  { name: 'notices', as: lead, path: '/notices' },
  { name: 'notices-none', as: people.steering, path: '/notices?before=1', title: 'Notices' },
  { name: 'notice-choices', as: webmaster, path: '/account/notices' },
  { name: 'today', as: webmaster, path: '/network/today' },
  { name: 'jobs', as: webmaster, path: '/network/jobs' },
  { name: 'deputies', as: webmaster, path: '/network/deputies' },
  {
    name: 'deputies-refused',
    as: webmaster,
    path: '/network/deputies?who=member',
    title: 'Error: Deputies',
    prepare: pressing('Name as deputy'),
    trouble: /status of 400/,
  },
  { name: 'account', as: lead, path: '/account' },
  { name: 'profile', as: lead, path: '/account/profile' },
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
  { name: 'redesign', as: lead, path: '/redesign' },
  { name: 'library', as: lead, path: '/library' },
  { name: 'events', as: lead, path: '/events' },
  { name: 'directory', as: lead, path: '/directory' },
  { name: 'network', as: lead, path: '/network' },
  { name: 'network-webmaster', as: webmaster, path: '/network' },
  { name: 'settings', as: webmaster, path: '/network/settings' },
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
  { name: 'settings-sections', as: webmaster, path: '/network/settings/sections' },
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
  { name: 'audit', as: steering, path: '/network/audit' },
  {
    name: '404',
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
