import type { ComerView, PeoplePage } from './views';

/** The list of who comes, as rows of a spreadsheet. Pure. */

const places: Record<string, string> = {
  held: 'comes',
  offered: 'is offered a place',
  waiting: 'waits',
  lapsed: 'did not take the place offered',
};

/** Heading and rows; what the reader may not see is empty. */
export function peopleRows(page: PeoplePage): string[][] {
  const { held, offered, waiting, maybe, no, invited } = page;
  const all = [...held, ...offered, ...waiting, ...maybe, ...no, ...invited];
  return [
    ['Name', 'Organisation', 'Guest', 'Answer', 'Was there', 'Diet', 'Needs', 'Wants out of it'],
    ...all.map((one) => [
      one.name,
      one.organisation,
      one.guest ? 'guest' : '',
      sayAnswer(one),
      one.attended ? 'yes' : '',
      one.needs?.diet ?? '',
      one.needs?.access ?? '',
      one.expectation ?? '',
    ]),
  ];
}

function sayAnswer({ place, answer }: ComerView): string {
  return places[place] ?? (answer === 'invited' ? 'invited' : answer);
}
