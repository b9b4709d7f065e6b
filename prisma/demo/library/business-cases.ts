import type { DemoItem } from './types';

/** Business cases: one that everybody uses, what was made of it, and what stood in its place before. */

const FREE = 'Take it, change it, and say in one line where it came from.';

export const businessCases: DemoItem[] = [
  {
    title: 'Business case for a redesign (2007/08)',
    kind: 'business-case',
    by: 'josie',
    sharedDaysAgo: 640,
    file: 'business-case-2007.docx',
    owners: ['colne-practices'],
    purpose:
      'Six questions for the first year of indicative budgets, when nobody had figures to answer more.',
    sharing: FREE,
    uses: [
      {
        by: 'gwilym',
        version: 1,
        result: 'not-approved',
        advice: 'The panel sent it back: nothing about where the figures come from.',
        daysAgo: 560,
      },
    ],
    retired: {
      how: 'superseded',
      by: 'Business case for a redesign',
      reason:
        'It asks nothing about quality, risk or how a provider is found, so panels send it back.',
      daysAgo: 400,
    },
  },
  {
    title: 'Business case for a redesign',
    kind: 'business-case',
    by: 'josie',
    sharedDaysAgo: 430,
    file: 'business-case-1.docx',
    areas: ['Commissioning support'],
    owners: ['colne-practices', 'fen-edge'],
    purpose:
      'For a service that a cluster wants to change or set up, and that costs or saves more than £25,000 a year. It has what panels of five PCTs have asked for, in the order in which they ask.',
    howTo: `1. Agree with your PCT's PbC manager that this is the form they want.
2. Work the figures out in the savings and activity calculator first: sections on money and activity are copied from there.
3. Fill it in from the form here, or in Word. The summary comes last.
4. Let a practice manager of another cluster read it before the panel does.

Eight pages are enough. The notes with a line beside them are for you: delete them before you send it.`,
    tried:
      'Used for community dermatology, ultrasound outside hospital and a heart failure nurse. Three of four were approved at the first meeting; the fourth came back with questions about what really stops being paid, which the second version asks.',
    sharing: FREE,
    reviewInDays: 140,
    versions: [
      {
        file: 'business-case-2.docx',
        note: 'Asks who has an interest in it, and who might find the new service harder to use. Both were asked by two panels.',
        daysAgo: 96,
      },
    ],
    signOffs: [
      { by: 'josie', version: 2, daysAgo: 95 },
      { by: 'farida', version: 2, daysAgo: 90 },
    ],
    uses: [
      {
        by: 'nuala',
        version: 1,
        result: 'in-use',
        advice:
          'Have the trust’s reply in writing before the panel meets. Ours asked for nothing else.',
        daysAgo: 310,
      },
      {
        by: 'sunil',
        version: 1,
        result: 'approved',
        advice: 'Allow four weeks for figures by practice: the PCT’s analyst is one person.',
        daysAgo: 220,
      },
      {
        by: 'desmond',
        version: 1,
        result: 'not-approved',
        advice:
          'We counted every appointment as saved. The hospital filled the clinic with other patients, and the panel knew it would.',
        daysAgo: 180,
      },
      {
        by: 'perpetua',
        version: 2,
        result: 'in-progress',
        advice: 'Goes to the panel next month.',
        daysAgo: 24,
      },
    ],
  },
  {
    title: 'Short business case',
    kind: 'business-case',
    by: 'tobias',
    sharedDaysAgo: 260,
    file: 'short-business-case.docx',
    areas: ['Commissioning support'],
    owners: ['nine-wells'],
    purpose:
      'Two pages for changes of up to £25,000 a year. NHS Cambridgeshire’s panel has agreed not to ask for more below that.',
    howTo:
      'If an answer does not fit into five lines, use the full form. Ask your own PCT first where its limit is: it differs between £10,000 and £50,000.',
    tried: 'Four cases in a year, all decided within six weeks; before, it took five months.',
    sharing: FREE,
    reviewInDays: 200,
    adapted: { from: 'Business case for a redesign', version: 1 },
    uses: [
      {
        by: 'cormac',
        version: 1,
        result: 'approved',
        advice: 'Our PCT wanted a signature of every practice as well. We added a line.',
        daysAgo: 130,
      },
      {
        by: 'zsofia',
        version: 1,
        result: 'in-use',
        advice: '',
        daysAgo: 75,
      },
    ],
  },
  {
    title: 'Business case for diabetes care closer to home',
    kind: 'business-case',
    by: 'carys',
    sharedDaysAgo: 118,
    file: 'diabetes-business-case.docx',
    areas: ['Diabetes'],
    owners: ['chilterns-edge'],
    purpose:
      'A specialist nurse with a consultant behind them, in a clinic near the practices. What is the same everywhere is written out; what differs between clusters is to be filled in.',
    howTo:
      'You need four numbers by practice: people on the register, how many have their HbA1c in range, first attendances and follow-ups.',
    tried:
      'Approved in Bedfordshire for eight practices. After nine months follow-ups were down by a third; first attendances had not changed.',
    sharing: FREE,
    adapted: { from: 'Short business case', version: 1 },
    uses: [
      {
        by: 'mireille',
        version: 1,
        result: 'in-progress',
        advice: 'The consultant wanted the monthly meeting in their job plan before they said yes.',
        daysAgo: 30,
      },
    ],
  },
];
