import type { DemoSession } from '../types';

/** The session of the day: its questions are collected, and nobody has answered yet. `npm run demo:live` plays the rest. */
export const networkDay: DemoSession = {
  code: 'MTG77',
  title: 'Network day: questions to the PCT',
  description:
    'Hester Quillfeather answers what clusters want to know of a primary care trust: business cases, budgets, what becomes of savings. Ask yours before, vote for those of others.',
  chair: 'josie',
  speaker: 'hester',
  helper: 'carys',
  sections: ['management', 'clinical'],
  from: '09:30',
  to: '17:30',
  attendees: ['mags', 'sunil', 'rufus', 'bronagh', 'marcus', 'hal', 'zsofia'],
  questions: [
    {
      by: 'nuala',
      body: 'Our business case waited nine weeks for a panel that had been cancelled. Could panels say so, and decide by letter?',
      votes: 11,
    },
    {
      by: 'cormac',
      body: 'Half of what we save was to come back to us. In whose accounts do I look for it?',
      votes: 13,
      pinned: true,
    },
    {
      by: 'lavinia',
      body: 'Who at the trust reads a monthly data pack, and could they send us their two lines about it?',
      votes: 4,
    },
    {
      by: 'tobias',
      body: 'What would you have to see before you signed for a budget of three years instead of one?',
      votes: 9,
    },
    {
      by: 'wilhelmina',
      withoutName: true,
      body: 'Is it held against a cluster when it says in public that a redesign has failed?',
      votes: 10,
    },
    {
      by: 'moira',
      body: 'Therapists are asked when everything is drawn. Would a business case without one be sent back?',
      votes: 6,
    },
    {
      by: 'kwame',
      body: 'How small may a pilot be to need no business case at all?',
      votes: 7,
    },
    {
      by: 'gwilym',
      body: 'Rural practices pay for the distance. Will a fair share ever know how far it is to hospital?',
      votes: 0,
      unread: true,
    },
    {
      by: 'philippa',
      body: 'May a practice manager bring a case to the panel, or does it have to be a doctor?',
      votes: 0,
      unread: true,
    },
  ],
};
