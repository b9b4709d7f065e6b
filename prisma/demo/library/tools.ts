import type { DemoItem } from './types';

/** Plans, agendas, forms and workbooks. */

const FREE = 'Take it, change it, and say in one line where it came from.';

export const tools: DemoItem[] = [
  {
    title: 'PbC commissioning plan',
    kind: 'commissioning-plan',
    by: 'sunil',
    sharedDaysAgo: 370,
    file: 'pbc-plan.docx',
    areas: ['Commissioning support'],
    owners: ['gipping-valley'],
    purpose:
      'A cluster’s plan for a year in twelve pages: who the patients are, what was learned last year, three changes, at which level what is commissioned, money, and what is asked of the PCT.',
    howTo:
      'Begin with section 3. The table in section 5 is filled in together with the PCT, at one meeting, on a wall.',
    sharing: FREE,
    reviewInDays: 110,
    uses: [
      {
        by: 'josie',
        version: 1,
        result: 'approved',
        advice: 'Three priorities, not seven. We tried seven first.',
        daysAgo: 190,
      },
      {
        by: 'oluwaseun',
        version: 1,
        result: 'in-use',
        advice: 'Section 8 was the first page our PCT read.',
        daysAgo: 160,
      },
    ],
  },
  {
    title: 'Savings and activity calculator',
    kind: 'form',
    by: 'vikram',
    sharedDaysAgo: 330,
    file: 'savings-calculator.xlsx',
    areas: ['Commissioning support', 'Outpatient follow-up'],
    owners: ['nine-wells'],
    purpose:
      'What a redesign costs over three years, and what really stops being paid. Totals go into the business case.',
    howTo:
      'Type over the yellow cells; all others are worked out. An example stands in it. The share that really stops is the number to argue about: be careful in the first year.',
    sharing: FREE,
    uses: [
      {
        by: 'sunil',
        version: 1,
        result: 'in-use',
        advice: 'We put 0.5 for the first year, and were right.',
        daysAgo: 215,
      },
      { by: 'farida', version: 1, result: 'in-use', advice: '', daysAgo: 120 },
    ],
  },
  {
    title: 'Risk register',
    kind: 'form',
    by: 'siobhan',
    sharedDaysAgo: 300,
    file: 'risk-register.xlsx',
    areas: ['Commissioning support'],
    owners: ['chelmer-vale'],
    purpose: 'Risks of a redesign with their scores, what is done about each, and by whom.',
    howTo:
      'Fifteen lines are a register, forty are a store room. The second sheet says how to score.',
    sharing: FREE,
  },
  {
    title: 'Implementation timetable',
    kind: 'form',
    by: 'siobhan',
    sharedDaysAgo: 295,
    file: 'implementation-timetable.xlsx',
    areas: ['Commissioning support'],
    owners: ['chelmer-vale'],
    purpose:
      'Sixteen steps from the first talk to the review. Type the day of the first patients, and every date follows.',
    howTo:
      'Most lose their time between the decision and the contract. Ask your PCT how long it takes.',
    sharing: FREE,
    uses: [
      {
        by: 'cormac',
        version: 1,
        result: 'in-use',
        advice: 'Add four weeks if it runs over August.',
        daysAgo: 100,
      },
    ],
  },
  {
    title: 'Agenda for a workshop day',
    kind: 'agenda',
    by: 'moira',
    sharedDaysAgo: 270,
    file: 'workshop-agenda.docx',
    owners: ['gipping-valley'],
    purpose:
      'A day for 30 to 60 people where more than half of the time belongs to those who came, with a list of what to do before and after.',
    howTo:
      'Hold speakers to their 15 minutes. Cards at the tables bring more questions than a microphone.',
    tried: 'Four days of the network so far.',
    sharing: FREE,
    uses: [
      {
        by: 'farida',
        version: 1,
        result: 'in-use',
        advice: 'Round tables. In rows it did not work.',
        daysAgo: 155,
      },
    ],
  },
  {
    title: 'Evaluation form for a workshop',
    kind: 'form',
    by: 'moira',
    sharedDaysAgo: 268,
    file: 'event-evaluation-form.docx',
    owners: ['gipping-valley'],
    purpose:
      'One page, three minutes, on paper, for rooms without a network. On this site events have a form of their own.',
    sharing: FREE,
  },
  {
    title: 'Declaration of interests',
    kind: 'form',
    by: 'delphine',
    sharedDaysAgo: 320,
    file: 'declaration-of-interests.docx',
    areas: ['Commissioning support'],
    owners: ['nhs-mid-essex'],
    purpose:
      'For everybody who takes part in decisions of a cluster: what to declare, and what happens with it at a meeting.',
    howTo: 'Once on joining, once a year, and within four weeks of a change.',
    sharing: FREE,
    uses: [
      {
        by: 'nuala',
        version: 1,
        result: 'in-use',
        advice: 'Read the eight lines aloud at the first meeting. Two people remembered something.',
        daysAgo: 250,
      },
    ],
  },
  {
    title: 'Checklist: patients in a redesign',
    kind: 'form',
    by: 'philippa',
    sharedDaysAgo: 175,
    file: 'patient-involvement-checklist.docx',
    areas: ['Public health and inequalities'],
    owners: ['lark-and-linnet'],
    purpose:
      'From the first idea to the review: how patients, carers and those who do not use a service are asked so that something comes of it.',
    sharing: FREE,
    uses: [
      {
        by: 'wilhelmina',
        version: 1,
        result: 'in-use',
        advice: 'Talking with five people for half an hour changed more than 300 questionnaires.',
        daysAgo: 90,
      },
    ],
  },
  {
    title: 'Freed-up resources: how to work them out, 2007/08',
    kind: 'form',
    by: 'clive',
    sharedDaysAgo: 610,
    file: 'freed-up-resources-2007.docx',
    areas: ['Commissioning support'],
    owners: ['nhs-north-east-essex'],
    purpose: 'A worked example of what practices could keep, at the prices of that year.',
    retired: {
      how: 'withdrawn',
      reason:
        'Its prices and its 70 per cent are of 2007/08, and it leaves out follow-ups. Two clusters worked with it a year too long. The savings and activity calculator takes any prices.',
      daysAgo: 150,
    },
  },
];
