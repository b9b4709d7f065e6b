import type { DemoEvent } from './types';

/** A network day that is over, with everything that follows from one. The people and their words are made up. */
export const pastNetworkDay: DemoEvent = {
  key: 'past-day',
  kind: 'network-day',
  title: 'Network day: from savings to services',
  by: 'josie',
  on: { daysAgo: 24 },
  from: '9:30am',
  to: '4pm',
  venue: 'The Athenaeum',
  town: 'Bury St Edmunds',
  address: 'Angel Hill\nBury St Edmunds',
  directions:
    'Twelve minutes on foot from the station, straight up Northgate Street. The car park behind the abbey gardens is the nearest.',
  access:
    'Level entrance from Angel Hill, a lift to the upper room, a hearing loop in both rooms. Two places for blue badges in front: tell us and we keep one.',
  purpose:
    'Clusters save money and see little of it again. A day about who may spend what a redesign frees, how a business case gets through a panel in weeks instead of months, and what a practice can do tomorrow.',
  hotTopics:
    '- What counts as a saving, and who says so\n- Half of it back: by when, and into which account\n- Panels that meet once a quarter',
  serviceAreas: ['Commissioning support', 'Diabetes', 'Prescribing'],
  capacity: 40,
  expectationAsked: 'What do you want out of the day?',
  madeDaysAgo: 82,
  publishedDaysAgo: 78,
  noteTakers: ['philippa', 'carys'],
  programme: [
    { title: 'Coffee and names', from: '9:30am', to: '10am', room: 'Foyer', pause: true },
    {
      title: 'What we saved, and where it went',
      about: 'Three clusters show a year of figures, each on one page.',
      from: '10am',
      to: '11am',
      room: 'Great hall',
      speakers: ['nuala', 'cormac', 'farida'],
    },
    {
      title: 'A business case in six weeks',
      about: 'What a panel looks for, in which order it reads, and what it sends back.',
      from: '11:15am',
      to: '12:30pm',
      room: 'Great hall',
      speakers: ['hester', { name: 'Rosalind Tey-Hargreaves', organisation: 'Heron Pathways' }],
    },
    { title: 'Lunch', from: '12:30pm', to: '1:30pm', room: 'Foyer', pause: true },
    {
      title: 'Who may spend it',
      about: 'In three groups: a cluster, its practices, its trust.',
      from: '1:30pm',
      to: '3pm',
      room: 'Upper room',
      speakers: ['sunil'],
    },
    {
      title: 'What we agree to do',
      from: '3:15pm',
      to: '4pm',
      room: 'Great hall',
      speakers: ['josie'],
    },
  ],
  answers: [
    {
      by: 'nuala',
      answer: 'yes',
      expectation: 'A form of words for our trust about the half that was to come back.',
      diet: 'No nuts',
    },
    { by: 'tobias', answer: 'yes', expectation: 'What a panel wants to see on the first page.' },
    { by: 'marcus', answer: 'yes' },
    { by: 'hester', answer: 'yes', expectation: 'To hear what keeps clusters waiting.' },
    { by: 'carys', answer: 'yes', diet: 'Vegetarian' },
    { by: 'wilhelmina', answer: 'yes', expectation: 'Somebody who has spent a saving on nurses.' },
    { by: 'sunil', answer: 'yes' },
    { by: 'perpetua', answer: 'no' },
    { by: 'agatha', answer: 'yes' },
    { by: 'cormac', answer: 'yes', expectation: 'Whose account it is in.' },
    { by: 'farida', answer: 'yes' },
    { by: 'gwilym', answer: 'yes', access: 'A place to park close by' },
    { by: 'hal', answer: 'maybe' },
    { by: 'philippa', answer: 'yes' },
    { by: 'mags', answer: 'yes', diet: 'Vegan' },
    { by: 'rufus', answer: 'yes' },
    { by: 'leopold', answer: 'yes' },
    { by: 'saoirse', answer: 'no' },
    { by: 'kwame', answer: 'yes' },
    { by: 'lavinia', answer: 'yes' },
  ],
  papersBefore: [
    {
      name: 'Three clusters, a page each.docx',
      paragraphs: [
        'What three clusters planned to save, what they saved, and what they were given back.',
        'Saltmarsh: fewer follow-up appointments for diabetes. Planned £96,000, achieved £81,000, returned £20,000.',
        'Ouse Washes: prescribing of statins and proton pump inhibitors. Planned £140,000, achieved £163,000, returned nothing yet.',
        'Fen Edge: dermatology by a GP with a special interest. Planned £54,000, achieved £38,000, returned £19,000.',
        'To ask of each: who counted it, from which month, and what it did to waiting.',
      ],
    },
  ],
  after: {
    stayedAway: ['lavinia'],
    papers: [
      {
        name: 'How a panel reads a business case.docx',
        paragraphs: [
          'A panel has twelve minutes for a case. It reads the summary, the money, the risk, and stops at the first thing that is missing.',
          'On the first page: the service, who asks, what changes for a patient, what it costs and frees each year, by when somebody knows whether it worked.',
          'Sent back most often: no baseline, savings that another case counts too, no word from those who provide the service now.',
        ],
      },
    ],
    notes: {
      each: 'benefits',
      lines: [
        {
          session: 'What we saved, and where it went',
          heading: 'Benefits',
          by: 'philippa',
          body: 'A page each was enough: everybody could compare three clusters in ten minutes.',
        },
        {
          session: 'What we saved, and where it went',
          heading: 'Benefits',
          by: 'carys',
          body: 'Nurses saw patients sooner in all three, whatever the money did.',
        },
        {
          session: 'What we saved, and where it went',
          heading: 'Barriers',
          by: 'philippa',
          body: 'Nobody could say in which account a returned saving stands.',
        },
        {
          session: 'What we saved, and where it went',
          heading: 'Missing',
          by: 'carys',
          body: 'What the redesign cost practices in hours. It is not in any of the figures.',
        },
        {
          session: 'A business case in six weeks',
          heading: 'Benefits',
          by: 'philippa',
          body: 'The panel in Suffolk decides by letter between its meetings when the sum is below £50,000.',
        },
        {
          session: 'A business case in six weeks',
          heading: 'Barriers',
          by: 'philippa',
          body: 'Half of all cases come back because they have no baseline.',
        },
        {
          session: 'A business case in six weeks',
          heading: 'Interesting',
          by: 'carys',
          body: 'A finance manager who sits with the cluster for a morning saves a month.',
        },
        {
          session: 'Who may spend it',
          heading: 'Barriers',
          by: 'carys',
          body: 'Practices hear of the budget in June, when a third of it has been spent.',
        },
        {
          session: 'Who may spend it',
          heading: 'Missing',
          by: 'philippa',
          body: 'A rule for savings that two clusters made together.',
        },
        {
          session: 'Who may spend it',
          heading: 'Interesting',
          by: 'philippa',
          body: 'One trust returns the first half at once and the second when the year is closed.',
        },
        {
          session: 'What we agree to do',
          heading: 'Benefits',
          by: 'carys',
          body: 'Six things to do, each with a name and a day.',
        },
      ],
      replies: [
        {
          to: 'nuala',
          reply: 'Hester sends the words her trust uses; they will stand with the papers.',
        },
        {
          to: 'tobias',
          reply: 'See “How a panel reads a business case” among the papers.',
        },
        { to: 'cormac', reply: 'Nobody in the room knew. It is the first of the actions.' },
      ],
      comments: [
        {
          by: 'cormac',
          line: 'Nobody could say in which account a returned saving stands.',
          body: 'Farida could: hers stands under the reserve of the trust.',
          outcome: {
            line: 'Of three clusters one could say in which account a returned saving stands: the reserve of its trust.',
          },
        },
        {
          by: 'hester',
          line: 'Half of all cases come back because they have no baseline.',
          body: 'I said that many do. Half is a guess.',
          outcome: { line: 'Many cases come back because they have no baseline.' },
        },
        {
          by: 'rufus',
          line: 'One trust returns the first half at once and the second when the year is closed.',
          body: 'Please name the trust.',
          outcome: { declined: 'It was told to us on the understanding that we do not.' },
        },
      ],
      draftAfter: 1,
      finalAfter: 9,
    },
    evaluation: {
      closesAfter: 10,
      sheets: [
        {
          by: 'nuala',
          learned: 'That a panel reads the first page only, and in which order.',
          disappointing: 'No finance director in the room.',
          ratings: [5, 4, 3],
        },
        {
          by: 'tobias',
          learned: 'Baselines. Ours go out again this week.',
          disappointing: '',
          ratings: [4, 5, 4],
        },
        {
          by: 'wilhelmina',
          learned: 'Two clusters have spent a saving on nurses and will tell us how.',
          disappointing: 'The afternoon was long for three groups in one room.',
          ratings: [4, 4, 2],
        },
        {
          by: 'gwilym',
          learned: 'Decisions by letter below a sum.',
          disappointing: 'Two hours on the road each way.',
          ratings: [3, 4, 3],
        },
        {
          by: 'mags',
          learned: 'How differently the same words are used: saving, freed, returned.',
          disappointing: 'Nobody from a practice spoke in the morning.',
          ratings: [4, 3, 4],
        },
        {
          by: 'leopold',
          learned: 'To ask for the account before the work begins.',
          disappointing: '',
          ratings: [5, 5, 4],
        },
        {
          by: 'kwame',
          learned: 'That small pilots need no case in two of our trusts.',
          disappointing: 'The lift.',
          ratings: [4, 4, 3],
        },
      ],
    },
    intentions: [
      {
        by: 'nuala',
        body: 'Ask our trust in writing for the half of last year’s saving, with the account.',
        shared: false,
        remindAfter: 30,
      },
      {
        by: 'carys',
        body: 'Count the hours our practice puts into the diabetes clinics for one month.',
        shared: true,
        remindAfter: 40,
      },
      {
        by: 'tobias',
        body: 'Write the baseline before the summary, not after it.',
        shared: true,
        remindAfter: null,
      },
    ],
    actions: [
      {
        what: 'Find out in which account each trust keeps what it returns, and put the list on the board',
        owner: 'cormac',
        dueAfter: 12,
        progress: { after: 8, words: 'Nine of fourteen trusts have answered.' },
      },
      {
        what: 'Send the words that Suffolk uses for savings that are returned',
        owner: 'hester',
        dueAfter: 10,
        done: { after: 6, words: 'They stand with the papers of the day.' },
      },
      {
        what: 'Draw up one page for business cases below £50,000',
        owner: 'nuala',
        dueAfter: 45,
      },
      {
        what: 'Ask the other trusts whether they decide by letter between meetings',
        owner: 'josie',
        dueAfter: 40,
        progress: { after: 15, words: 'Written to all of them; four do, three will.' },
      },
      {
        what: 'Propose a rule for savings that two clusters make together',
        owner: 'sunil',
        dueAfter: 60,
      },
      {
        what: 'Repeat the talk on panels for those who could not come',
        owner: { name: 'Rosalind Tey-Hargreaves', organisation: 'Heron Pathways' },
        dueAfter: 20,
        dropped: { after: 14, words: 'Becomes the webinar on panels instead.' },
      },
    ],
    update: {
      daysAfter: 16,
      body: 'Hester’s words for returned savings stand with the papers. Nine of fourteen trusts have told Cormac in which account they keep them; the list follows on the board. Four trusts decide small cases by letter, three will.',
    },
  },
};
