import type { DemoTopic } from '../types';

/**
 * Topics about the network itself: what it is for, its meetings, its newsletter, its minimum standard and
 * who is not here yet.
 */
export const runningTheNetwork: DemoTopic[] = [
  {
    title: 'First question of all: what is everybody redesigning, and may we see the list?',
    body: 'Hello from your webmaster. You filled in a sheet at the founding day about the services you’re working on. I have 41 sheets, nine handwritings I can’t read and one that may be a shopping list. I’m typing them into a grid of services against clusters.\n\nIf you weren’t there, please reply with one line for each service: **what, where it stands, whom to ask**.',
    by: 'marcus',
    sections: ['clinical', 'management'],
    daysAgo: 738,
    at: '10:00',
    replies: [
      {
        by: 'sunil',
        daysAfter: 0,
        at: '13:14',
        body: 'Gipping Valley: physiotherapy self-referral, running, ask Moira Tregunna or me. Urgent care, planning, ask me. Dermatology, an idea with no owner.',
      },
      {
        by: 'wilhelmina',
        daysAfter: 1,
        at: '20:24',
        body: 'Lark and Linnet: early discharge after stroke, case being written, ask me. Minor surgery, running, ask me in the evening. I fear that the shopping list is mine. Did it mention quinces?',
      },
      {
        by: 'agatha',
        daysAfter: 2,
        at: '08:05',
        body: 'Broadland Rivers: diabetes, running. Podiatry, case in preparation. Please include what has been stopped as well, and why. That is the half nobody ever lists.',
      },
      {
        by: 'ned',
        daysAfter: 9,
        at: '11:20',
        body: 'Ouse Washes: emergency admissions from care homes, running, ask Dr O’Threlkeld, and diabetes, running, ask at the desk.',
      },
      {
        by: 'marcus',
        daysAfter: 11,
        at: '15:35',
        accepted: true,
        body: 'It’s up: **Redesigns**, in the menu. Sixteen clusters, 24 services, 58 entries. Anybody can change their own line, and it asks you now and then whether it’s still right. Stopped ones are included, with a box for what failed. Dr Featherstonehaugh-Vandenberghe, there were quinces.',
      },
    ],
  },
  {
    title: 'Newsletter: what would make you open it?',
    body: 'The last one was opened by 31 of 58 people, and I think eleven of those were me checking the links. What should be in, what should go, and how often?',
    by: 'marcus',
    sections: ['management'],
    daysAgo: 172,
    at: '11:10',
    replies: [
      {
        by: 'dot',
        daysAfter: 0,
        at: '11:42',
        body: 'Short. On one screen. I read it standing up.',
      },
      {
        by: 'gideon',
        daysAfter: 0,
        at: '14:48',
        body: 'Please not a message from the SHA on top. I’ve written some of those.',
      },
      {
        by: 'theo',
        daysAfter: 0,
        at: '20:20',
        body: 'Three questions that got answered, with the answers in it. Not “click here to find out”. I am in a corridor on a telephone with one bar.',
      },
      {
        by: 'zsofia',
        daysAfter: 1,
        at: '12:45',
        body: 'One failure a month. I will volunteer the first five.',
      },
      {
        by: 'joy',
        daysAfter: 2,
        at: '09:02',
        deleted: true,
        body: 'Posted twice by mistake.',
      },
      {
        by: 'joy',
        daysAfter: 2,
        at: '09:04',
        body: 'New here: a who’s-who bit would help. One person each time, what they know about, when they don’t mind being rung.',
      },
      {
        by: 'marcus',
        daysAfter: 6,
        at: '15:20',
        body: 'So: one screen, monthly, three answers in full, one thing that failed, one person, dates. No messages from anybody. The first of the new kind goes out on Tuesday, and Joy, you’re the person.',
        edited: true,
      },
    ],
  },
  {
    title: 'Whole days or half days for our meetings? Please answer before we book anything',
    body: 'The founding notes ask for nearly everything: two whole days a year, or three or four halves, or “infrequent, but with a purpose”. We have money for about four half days or two whole ones. What would you really come to, on a weekday, with a surgery to cover?',
    by: 'sunil',
    sections: ['management'],
    daysAgo: 675,
    at: '18:32',
    replies: [
      {
        by: 'gwilym',
        daysAfter: 0,
        at: '19:44',
        body: 'I drive two hours each way. For a half day I would be spending longer with the tractor in front of me than with you. Whole days, please.',
      },
      {
        by: 'carys',
        daysAfter: 1,
        at: '08:22',
        body: 'Half! I can get away for an afternoon four times a year, and for a day never.',
      },
      {
        by: 'cormac',
        daysAfter: 1,
        at: '12:35',
        body: 'One speaker who has done something, and two hours in which nobody speaks from a platform. The length I leave to the caterers.',
      },
      {
        by: 'sunil',
        daysAfter: 8,
        at: '18:15',
        accepted: true,
        body: '39 answers, here and by e-mail: 17 whole days, 19 half days, 3 “not at all”. So both: **one** whole day a year with a national speaker, and three half days, each on one subject, each in a different corner. Urgent care comes first. Half of every half day is for problems you bring. We’ll try it for a year and ask again.',
      },
    ],
  },
  {
    title: 'A minimum standard for every PbC group: please take this draft apart',
    body: 'The steering group was asked to agree what every cluster should have. Draft, on purpose short:\n\n1. a named clinical lead and a named manager\n2. a board that meets at least every two months, notes within a week\n3. a register of interests that anybody may read\n4. a budget statement every month by practice\n5. a plan of at most four pages\n6. one patient or carer at the table\n7. one profession other than medicine at the table\n\nWhat is missing, what is wrong, what could your cluster not do?',
    by: 'agatha',
    sections: ['management'],
    daysAgo: 90,
    at: '19:15',
    replies: [
      {
        by: 'moira',
        daysAfter: 0,
        at: '20:03',
        body: 'Number 7 says “one”. I’ll take it for now.',
      },
      {
        by: 'tunde',
        daysAfter: 1,
        at: '10:28',
        body: 'Notes within a week, with what staff? I’m alone, and two of my practices count as “attending” when they’ve read the e-mail. Make it ten working days.',
      },
      {
        by: 'mireille',
        daysAfter: 1,
        at: '13:46',
        body: 'Number 4 is not ours to promise. We can’t publish every month what arrives every quarter. Turn it round: the PCT supplies it by the tenth working day, and the cluster shares it within five.',
      },
      {
        by: 'hal',
        daysAfter: 2,
        at: '07:48',
        body: 'Eight: stop something every year. Otherwise we only ever add.',
      },
      {
        by: 'josie',
        daysAfter: 3,
        at: '09:40',
        body: 'I’d like a nine: the plan says in one line which inequality it will narrow and by when. If it’s longer than a line nobody has decided.',
      },
      {
        by: 'delphine',
        daysAfter: 4,
        at: '11:22',
        body: 'PCT view: I could sign Mireille’s version of 4. The tenth working day is possible, the fifth never was.',
      },
      {
        by: 'agatha',
        daysAfter: 12,
        at: '19:33',
        body: 'Second draft goes to the steering group as a proposal: ten working days for notes, Mireille’s 4, eight and nine added, seven left at “at least one”. Vote in three weeks. Until then, keep shooting.',
      },
    ],
  },
  {
    title: 'Nobody from Luton’s or Peterborough’s practices is here yet. Who knows somebody?',
    body: 'Looking at who takes part: six of the fourteen PCT areas have clusters with us. From the others we have kind managers and no lead at all. I’m not counting heads for a prize. There are practices out there solving the same problems alone. If you trained with, play cricket with or are married to one of their leads, would you tell me, or better, tell them?',
    by: 'josie',
    sections: ['management'],
    daysAgo: 12,
    at: '09:48',
    replies: [],
  },
];
