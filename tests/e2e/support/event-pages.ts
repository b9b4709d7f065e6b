import type { PageCase } from './page-case';
import { people } from './test';

const { lead, steering, webmaster } = people;

/** The pages of events, and of what follows from them. */
export const eventPages: PageCase[] = [
  { name: 'events', atDesk: true, as: lead, path: '/events' },
  {
    name: 'events-month',
    atDesk: true,
    as: lead,
    path: ({ events }) => `/events?view=month&month=${events.month}`,
  },
  { name: 'events-agenda', as: lead, path: '/events?view=agenda' },
  { name: 'events-calendars', as: lead, path: '/events/calendars' },
  { name: 'event', atDesk: true, as: lead, path: ({ events }) => events.coming },
  { name: 'event-draft', as: webmaster, path: ({ events }) => events.draft },
  { name: 'event-over', as: lead, path: ({ events }) => events.past },
  {
    name: 'event-new-refused',
    as: webmaster,
    path: '/events/new',
    title: 'Error: Make an event',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Make the draft' }).click();
      await page.getByText('There is a problem').waitFor();
    },
    trouble: /status of 400/,
  },
  { name: 'event-edit', as: webmaster, path: ({ events }) => `${events.coming}/edit` },
  { name: 'event-programme', as: webmaster, path: ({ events }) => `${events.coming}/programme` },
  { name: 'event-part', as: webmaster, path: ({ events }) => events.session },
  {
    name: 'event-answer',
    as: lead,
    path: ({ events }) => `${events.coming}/answer?answer=yes`,
    title: 'Will you come? Fair shares, and what failed',
  },
  {
    name: 'event-people',
    as: webmaster,
    path: ({ events }) => `${events.coming}/people`,
    title: 'Who comes to Fair shares, and what failed',
  },
  { name: 'event-guests', as: webmaster, path: ({ events }) => `${events.coming}/guests` },
  { name: 'event-attendance', as: webmaster, path: ({ events }) => `${events.past}/attendance` },
  { name: 'notes-write', as: webmaster, path: ({ events }) => `${events.past}/notes/write` },
  { name: 'evaluation', as: lead, path: ({ events }) => `${events.past}/evaluation` },
  {
    name: 'evaluation-set-up',
    as: webmaster,
    path: ({ events }) => `${events.past}/evaluation/set-up`,
  },
  { name: 'actions-of-event', as: webmaster, path: ({ events }) => `${events.past}/actions` },
  ...(
    [
      ['event-papers', webmaster, 'coming', '/papers?when=before'],
      ['event-copy', webmaster, 'coming', '/copy'],
      ['event-repeat', webmaster, 'coming', '/repeat'],
      ['event-hosts', webmaster, 'coming', '/hosts'],
      ['event-publish', webmaster, 'draft', '/publish'],
      ['event-cancel', webmaster, 'coming', '/cancel'],
      ['event-answer-for', webmaster, 'coming', '/answer-for'],
      ['event-cancelled', lead, 'cancelled', ''],
      ['event-followed', lead, 'followed', ''],
      ['event-update', steering, 'followed', '/update'],
      ['certificate', lead, 'followed', '/certificate'],
      ['intentions', lead, 'followed', '/intentions'],
      ['evaluation-results', steering, 'followed', '/evaluation/results'],
      ['notes', lead, 'followed', '/notes'],
      ['notes-compare', lead, 'followed', '/notes/compare'],
      ['notes-comments', steering, 'followed', '/notes/comments'],
      ['notes-wanted', steering, 'followed', '/notes/wanted'],
      ['notes-send', steering, 'followed', '/notes/send'],
    ] as const
  ).map(([name, as, which, path]): PageCase => ({
    name,
    as,
    path: ({ events }) => `${events[which]}${path}`,
  })),
  {
    name: 'sign-in-sheet',
    as: webmaster,
    path: ({ events }) => `${events.coming}/sign-in-sheet`,
    title: 'Sheet to sign in on: Fair shares, and what failed',
  },
  { name: 'actions', as: lead, path: '/actions' },
  { name: 'needs', as: webmaster, path: '/events/needs' },
];
