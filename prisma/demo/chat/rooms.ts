import type { DemoRoom } from '../types';

/** A room that is open to everybody, and one by invitation. */
export const rooms: DemoRoom[] = [
  {
    kind: 'open',
    name: 'Diabetes redesign',
    description:
      'Clusters that move diabetes care out of hospital: recall, foot checks, insulin starts. Come in if you do the same.',
    by: 'agatha',
    daysAgo: 12,
    at: '12:40',
    with: ['nuala', 'tobias', 'ranjit', 'hyacinth', 'eamon', 'clive', 'carys'],
    unread: 3,
    messages: [
      {
        by: 'agatha',
        daysAgo: 12,
        at: '12:48',
        body: 'Five of us redesign the same thing and each writes a specification. Shall we write one? To begin with: what does yours say about recall?',
        key: 'recall',
      },
      {
        by: 'nuala',
        daysAgo: 12,
        at: '20:11',
        body: 'One register for the cluster, the recall run by one practice for all nine. Letters twice, then a telephone call by somebody the patient knows. We reach 88%.',
        to: 'recall',
      },
      {
        by: 'ranjit',
        daysAgo: 11,
        at: '13:20',
        body: 'Ours says nothing about language, and it should: a third of those who never come cannot read our letter. The call in Punjabi brought 60 people in eight weeks.',
      },
      {
        by: 'hyacinth',
        daysAgo: 8,
        at: '16:45',
        body: 'May I put insulin starts on the list? Groups of six, two evenings, one of them about food. Nobody has gone back to the hospital for it since.',
      },
      {
        by: 'clive',
        daysAgo: 5,
        at: '11:05',
        body: 'From the PCT’s side: if it is one specification I can take it to the panel once. With five I will be asked five times why they differ.',
        key: 'panel',
      },
      {
        by: 'tobias',
        daysAgo: 5,
        at: '18:32',
        body: 'That is the best argument so far. I draft, if @Agatha Pomeroy-Lund does the feet.',
        to: 'panel',
      },
      {
        by: 'agatha',
        daysAgo: 4,
        at: '12:15',
        body: 'Feet are mine. Éamon knows what three providers do to one referral.',
      },
      {
        by: 'eamon',
        daysAgo: 1,
        at: '10:20',
        body: 'I do. Page two, with a drawing: who has the referral on which day. Tomorrow evening.',
      },
      {
        by: 'ranjit',
        daysAgo: 1,
        at: '13:31',
        body: '@Nuala Fenwright would you let us have the words of your second letter? Ours frightens people.',
      },
      {
        by: 'clive',
        daysAgo: 0,
        at: '08:40',
        body: 'The panel meets in three weeks. Two pages are enough for it, four are too many.',
      },
    ],
  },
  {
    kind: 'invited',
    name: 'Steering group',
    description: 'Between our meetings. What is decided stands on the board, not here.',
    by: 'josie',
    daysAgo: 15,
    at: '10:05',
    with: ['sunil', 'agatha', 'farida', 'hal', 'philippa', 'delphine', 'moira', 'marcus'],
    unread: 2,
    messages: [
      {
        by: 'josie',
        daysAgo: 15,
        at: '10:12',
        body: 'Next meeting: the minimum standard, the day’s plan, and who has not been heard of. An hour and a half, with an end.',
      },
      {
        by: 'hal',
        daysAgo: 14,
        at: '19:20',
        body: 'I cannot do the evening. May I send two lines about the standard instead?',
        key: 'lines',
      },
      {
        by: 'josie',
        daysAgo: 14,
        at: '20:02',
        body: 'Two lines are better than most attendances. Yes.',
        to: 'lines',
      },
      {
        by: 'philippa',
        daysAgo: 7,
        at: '09:25',
        body: 'Practice managers have one seat and there are eleven of us who would take it. Could the second be for a year and then go round?',
      },
      {
        by: 'sunil',
        daysAgo: 7,
        at: '13:50',
        body: 'In favour. It should go to somebody from a practice that was never in the room.',
      },
      {
        by: 'delphine',
        daysAgo: 4,
        at: '11:40',
        body: 'Mid Essex offers a room for the day after next, free, with parking for forty. I have told them that we say by the end of the month.',
      },
      {
        by: 'moira',
        daysAgo: 1,
        at: '17:05',
        body: 'Take it. And can we have a table where therapists can put things? There were three of us last time, and nobody knew.',
      },
      {
        by: 'farida',
        daysAgo: 0,
        at: '08:05',
        body: '@Marcus Pell please put the second seat on the plan for the day, ten minutes. I will speak to it.',
      },
    ],
  },
];
