// @ts-check
/** The steps of a redesign, from the first talk to the review, worked out from the day on which it begins. */

/** @typedef {import('../../../../scripts/documents/sheet.mjs').Cell} Cell */

/** Excel counts days from the end of 1899. */
const serial = (
  /** @type {number} */ year,
  /** @type {number} */ month,
  /** @type {number} */ day,
) => Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
const BEGIN = serial(2009, 4, 1);

/** Step, who does it, weeks before (or after) the first patient, weeks it takes. */
const steps = /** @type {const} */ ([
  ['Idea talked over in the cluster, two patients asked to join', 'PbC lead', -36, 3],
  ['Figures by practice gathered and looked at', 'Analyst of the PCT', -33, 4],
  ['Pathway drawn with the hospital and patients', 'Clinical lead', -29, 5],
  ['Business case written', 'Manager of the cluster', -25, 4],
  ['Practices agree', 'PbC lead', -21, 2],
  ['Decision of the PCT', 'PCT', -19, 4],
  ['Specification agreed', 'Clinical lead and PCT', -17, 4],
  ['Provider found', 'PCT procurement', -15, 8],
  ['Contract signed, hospital contract changed', 'PCT contracts', -7, 3],
  ['Staff appointed and trained', 'Provider', -7, 6],
  ['Rooms, equipment, software, telephone', 'Provider', -6, 5],
  ['Practices told how to refer; leaflet for patients', 'Manager of the cluster', -3, 2],
  ['First patients', 'Provider', 0, 1],
  ['First month looked at together', 'Everybody', 5, 1],
  ['Review after six months, with patients', 'PbC lead', 26, 3],
  ['What was learned goes into the library', 'Manager of the cluster', 30, 1],
]);
const HEADS = 6;

const rows = steps.map(([step, who, weeks, takes], at) => {
  const row = HEADS + 1 + at;
  const from = BEGIN + 7 * weeks;
  return [
    at + 1,
    step,
    who,
    { v: weeks, s: 'input' },
    { v: takes, s: 'input' },
    { f: `$B$4+7*D${row}`, v: from, s: 'date' },
    { f: `F${row}+7*E${row}-1`, v: from + 7 * takes - 1, s: 'date' },
    { v: '', s: 'input' },
  ];
});

export const workbook = {
  title: 'Implementation timetable',
  sheets: [
    {
      name: 'Timetable',
      widths: [22, 50, 26, 16, 12, 20, 20, 14],
      heads: HEADS,
      choices: [
        {
          cells: `H${HEADS + 1}:H${HEADS + steps.length}`,
          values: ['Not begun', 'Begun', 'Done', 'Late'],
        },
      ],
      rows: /** @type {Cell[][]} */ ([
        [{ v: 'Implementation timetable', s: 'title' }],
        [
          {
            v: 'Type the day of the first patients below; every date follows. Change the weeks where your PCT is faster or slower: most lose time at steps 6 and 8.',
            s: 'help',
          },
        ],
        [],
        [
          { v: 'First patients on', s: 'total' },
          { v: BEGIN, s: 'inputDate' },
        ],
        [],
        [
          'Step',
          'What',
          'Who',
          'Weeks from the first patients',
          'Weeks it takes',
          'Begins',
          'Done by',
          'State',
        ],
        ...rows,
      ]),
    },
  ],
};
