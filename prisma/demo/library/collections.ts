/** What the steering group has put together, and what members have wished for. */

export interface DemoCollection {
  title: string;
  about: string;
  by: string;
  daysAgo: number;
  /** Titles of items. */
  items: string[];
}

export const collections: readonly DemoCollection[] = [
  {
    title: 'Starter set for a new cluster',
    about:
      'What a cluster needs in its first three months. Begin with the **plan** and the **declaration of interests**; the rest follows as you go.',
    by: 'josie',
    daysAgo: 9,
    items: [
      'PbC commissioning plan',
      'Declaration of interests',
      'Business case for a redesign',
      'Risk register',
      'Implementation timetable',
      'Checklist: patients in a redesign',
    ],
  },
  {
    title: 'A workshop in one afternoon',
    about: 'Print these, and the day looks after itself.',
    by: 'josie',
    daysAgo: 6,
    items: ['Agenda for a workshop day', 'Evaluation form for a workshop'],
  },
];

export interface DemoWish {
  by: string;
  daysAgo: number;
  what: string;
  why: string;
}

export const wishes: readonly DemoWish[] = [
  {
    by: 'gwilym',
    daysAgo: 2,
    what: 'a letter that tells patients about a moved clinic',
    why: 'Our dermatology clinic moves from the hospital to a practice. Has anybody written to patients about such a move, and asked them what they made of the letter?',
  },
];
