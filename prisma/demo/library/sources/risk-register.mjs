// @ts-check
/** A risk register with an example in its first lines. */

/** @typedef {import('../../../../scripts/documents/sheet.mjs').Cell} Cell */

const risks = /** @type {const} */ ([
  [
    'Referrals do not move: practices go on as before',
    'Money',
    4,
    4,
    'Figures by practice to every practice each month; a GP of each practice in the project group',
    'PbC lead',
    'Open',
  ],
  [
    'The hospital fills the freed clinics and payments do not stop',
    'Money',
    3,
    5,
    'PCT writes the change into next year’s contract before the service begins',
    'PCT contract manager',
    'Open',
  ],
  [
    'The only specialist nurse leaves',
    'Staff',
    3,
    4,
    'Second nurse trained within six months; cover agreed with the hospital',
    'Service manager',
    'Open',
  ],
  [
    'Patients without a car cannot reach the clinic',
    'Access',
    3,
    3,
    'Times chosen by the bus timetable; volunteer drivers asked',
    'Practice manager',
    'Open',
  ],
  [
    'Letters reach practices late',
    'Safety',
    2,
    4,
    'Sent electronically from the first day; counted each month',
    'Service manager',
    'Watched',
  ],
]);
const HEADS = 5;
const LAST = 40;

const owned = risks.map(([risk, kind, likely, bad, action, owner, state], at) => {
  const row = HEADS + 1 + at;
  const score = { f: `C${row}*D${row}`, v: likely * bad, s: 'number' };
  const review = { v: '', s: 'date' };
  return [
    risk,
    kind,
    { v: likely, s: 'input' },
    { v: bad, s: 'input' },
    score,
    action,
    owner,
    review,
    state,
  ];
});
const empty = Array.from({ length: LAST - HEADS - risks.length }, (_, at) => {
  const row = HEADS + risks.length + 1 + at;
  const score = { f: `IF(OR(C${row}="",D${row}=""),"",C${row}*D${row})`, v: '', s: 'number' };
  return [
    '',
    '',
    { v: '', s: 'input' },
    { v: '', s: 'input' },
    score,
    '',
    '',
    { v: '', s: 'date' },
    '',
  ];
});

export const workbook = {
  title: 'Risk register',
  sheets: [
    {
      name: 'Risks',
      widths: [44, 12, 11, 11, 9, 50, 20, 16, 12],
      heads: HEADS,
      scale: `E${HEADS + 1}:E${LAST}`,
      choices: [
        {
          cells: `B${HEADS + 1}:B${LAST}`,
          values: ['Safety', 'Money', 'Staff', 'Access', 'Partners', 'Timing'],
        },
        { cells: `C${HEADS + 1}:D${LAST}`, values: ['1', '2', '3', '4', '5'] },
        { cells: `I${HEADS + 1}:I${LAST}`, values: ['Open', 'Watched', 'Closed', 'Happened'] },
      ],
      rows: /** @type {Cell[][]} */ ([
        [{ v: 'Risk register', s: 'title' }],
        [
          {
            v: 'The score is likelihood times impact. From 15 on the steering group sees it at every meeting; from 8 on it has an owner and a date.',
            s: 'help',
          },
        ],
        [
          {
            v: 'One sentence for each risk: what might happen, and what it would do. The first lines are an example.',
            s: 'help',
          },
        ],
        [],
        [
          'What might happen',
          'Kind',
          'Likelihood, 1 to 5',
          'Impact, 1 to 5',
          'Score',
          'What is done about it',
          'Owner',
          'Looked at again on',
          'State',
        ],
        ...owned,
        ...empty,
      ]),
    },
    {
      name: 'How to score',
      widths: [10, 34, 60],
      heads: 1,
      rows: /** @type {Cell[][]} */ ([
        ['Points', 'Likelihood', 'Impact'],
        [1, 'Hardly: once in ten years', 'Nobody outside the project notices'],
        [2, 'Unlikely: once in three years', 'Inconvenience for some; put right within a week'],
        [3, 'Possible: once a year', 'Patients wait longer, or up to £10,000 lost'],
        [4, 'Likely: several times a year', 'A patient could be harmed, or up to £50,000 lost'],
        [
          5,
          'Almost certain: each month',
          'A patient is harmed for good, the service stops, or more than £50,000 is lost',
        ],
      ]),
    },
  ],
};
