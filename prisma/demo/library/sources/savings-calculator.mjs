// @ts-check
/** Savings and activity: what a redesign costs and what really stops being paid. With figures of an example. */

/** @typedef {import('../../../../scripts/documents/sheet.mjs').Cell} Cell */

/** Activity before, share that moves in each of three years, and its price. */
const lines = /** @type {const} */ ([
  ['First outpatient attendances', 640, [0.3, 0.55, 0.6], 164],
  ['Follow-up attendances', 1450, [0.25, 0.5, 0.6], 82],
  ['Day cases', 90, [0, 0.2, 0.3], 640],
  ['Emergency admissions', 35, [0.05, 0.1, 0.15], 1850],
]);

/** Cost of the new service in each of three years; the first line is spent once. */
const costs = /** @type {const} */ ([
  ['Setting up: equipment, training, project time', [18000, 0, 0]],
  ['Clinicians', [42000, 56000, 58000]],
  ['Nurse and reception', [21000, 27500, 28300]],
  ['Rooms and running costs', [9000, 11500, 11800]],
  ['Tests and consumables', [6500, 11000, 12500]],
]);

/** Of what stops, so much is really not paid any more: contracts have floors, and clinics fill up. */
const REALLY = [0.6, 0.85, 0.95];

const years = ['B', 'C', 'D'];
const FIRST_LINE = 6;
const round = (/** @type {number} */ number) => Math.round(number);

const moved = lines.map(([, now, shares]) => shares.map((share) => round(now * share)));
const freed = lines.map(([, , , price], at) => (moved[at] ?? []).map((count) => count * price));
const sumOf = (/** @type {readonly (readonly number[])[]} */ rows, /** @type {number} */ year) =>
  rows.reduce((sum, row) => sum + (row[year] ?? 0), 0);

/** @type {Cell[][]} */
const activity = lines.map(([name, now, shares, price], at) => {
  const row = FIRST_LINE + at;
  return [
    name,
    { v: now, s: 'input' },
    ...shares.map((v) => /** @type {Cell} */ ({ v, s: 'inputPercent' })),
    { v: price, s: 'inputMoney' },
    ...['C', 'D', 'E'].map(
      (column, year) =>
        /** @type {Cell} */ ({
          f: `ROUND(B${row}*${column}${row},0)`,
          v: moved[at]?.[year] ?? 0,
          s: 'number',
        }),
    ),
  ];
});
const last = FIRST_LINE + lines.length - 1;

/** @type {Cell[][]} */
const money = [
  [{ v: 'What it costs and frees', s: 'title' }],
  [
    {
      v: 'Yellow cells of the first sheet and of this one are yours to fill in; all others are worked out.',
      s: 'help',
    },
  ],
  [],
  ['', 'Year 1', 'Year 2', 'Year 3'],
  ...costs.map(
    ([name, amounts]) =>
      /** @type {Cell[]} */ ([name, ...amounts.map((v) => ({ v, s: 'inputMoney' }))]),
  ),
];
const FIRST_COST = 5;
const lastCost = FIRST_COST + costs.length - 1;
const total = lastCost + 1;
const stops = total + 1;

/** @param {string} name @param {(column: string, year: number) => { f: string, v: number }} work @param {'money' | 'totalMoney'} s @returns {Cell[]} */
const worked = (name, work, s) => [
  s === 'totalMoney' ? { v: name, s: 'total' } : name,
  ...years.map((column, year) => /** @type {Cell} */ ({ ...work(column, year), s })),
];
const costIn = (/** @type {number} */ year) =>
  sumOf(
    costs.map(([, amounts]) => amounts),
    year,
  );
const freedIn = (/** @type {number} */ year) => sumOf(freed, year);
const reallyIn = (/** @type {number} */ year) => round(freedIn(year) * (REALLY[year] ?? 0));
const netUpTo = (/** @type {number} */ year) =>
  REALLY.slice(0, year + 1).reduce((sum, _, at) => sum + reallyIn(at) - costIn(at), 0);

money.push(
  worked(
    'Cost of the service',
    (column, year) => ({ f: `SUM(${column}${FIRST_COST}:${column}${lastCost})`, v: costIn(year) }),
    'totalMoney',
  ),
  worked(
    'Payments for activity that moves',
    (_, year) => ({
      f: `SUMPRODUCT(Activity!${['G', 'H', 'I'][year]}${FIRST_LINE}:${['G', 'H', 'I'][year]}${last},Activity!F${FIRST_LINE}:F${last})`,
      v: freedIn(year),
    }),
    'money',
  ),
  [
    'Share of it that really stops',
    ...REALLY.map((v) => /** @type {Cell} */ ({ v, s: 'inputPercent' })),
  ],
  worked(
    'Payments that really stop',
    (column, year) => ({
      f: `ROUND(${column}${stops}*${column}${stops + 1},0)`,
      v: reallyIn(year),
    }),
    'money',
  ),
  worked(
    'Net saving, or cost if red',
    (column, year) => ({
      f: `${column}${stops + 2}-${column}${total}`,
      v: reallyIn(year) - costIn(year),
    }),
    'totalMoney',
  ),
  worked(
    'Added up since the beginning',
    (column, year) => ({ f: `SUM($B${stops + 3}:${column}${stops + 3})`, v: netUpTo(year) }),
    'totalMoney',
  ),
  [],
  [
    'Pays for itself',
    {
      f: `IF(B${stops + 4}>=0,"in year 1",IF(C${stops + 4}>=0,"in year 2",IF(D${stops + 4}>=0,"in year 3","not within three years")))`,
      v:
        ['in year 1', 'in year 2', 'in year 3'][
          [0, 1, 2].findIndex((year) => netUpTo(year) >= 0)
        ] ?? 'not within three years',
      s: 'total',
    },
  ],
);

export const workbook = {
  title: 'Savings and activity calculator',
  sheets: [
    {
      name: 'Activity',
      widths: [34, 14, 12, 12, 12, 14, 16, 16, 16],
      heads: 5,
      rows: /** @type {Cell[][]} */ ([
        [{ v: 'Savings and activity calculator', s: 'title' }],
        [
          {
            v: 'An example stands in it. Type your own figures over the yellow cells; prices are what your PCT pays, with the market forces factor.',
            s: 'help',
          },
        ],
        [
          {
            v: 'Count a patient once: whoever is seen in the new service and sent on to hospital has not moved.',
            s: 'help',
          },
        ],
        [],
        [
          'Activity',
          'A year now',
          'Moves in year 1',
          'Moves in year 2',
          'Moves in year 3',
          'Price of each',
          'Moved, year 1',
          'Moved, year 2',
          'Moved, year 3',
        ],
        ...activity,
        [
          { v: 'Together', s: 'total' },
          {
            f: `SUM(B${FIRST_LINE}:B${last})`,
            v: lines.reduce((sum, [, now]) => sum + now, 0),
            s: 'total',
          },
          ...['', '', '', ''].map((v) => /** @type {Cell} */ ({ v, s: 'total' })),
          ...['G', 'H', 'I'].map(
            (column, year) =>
              /** @type {Cell} */ ({
                f: `SUM(${column}${FIRST_LINE}:${column}${last})`,
                v: sumOf(moved, year),
                s: 'total',
              }),
          ),
        ],
      ]),
    },
    { name: 'Money', widths: [44, 16, 16, 16], heads: 4, rows: money },
  ],
};
