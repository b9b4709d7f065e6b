import { formatDay } from '~/platform/dates';
import type { ActionRow } from '../views';
import { sayOwner } from '../words';

/** What an update says as long as nobody has written in it. Pure, so that it can be tried on every mix of actions. */

/** An action, and what was said of it since the last update. */
export interface Reported {
  action: ActionRow;
  /** In order. */
  progress: string[];
}

/**
 * How the actions of an event stand, in Markdown: what is done, what is under way, what is open and due, what was dropped.
 *
 * @param today a day, `2018-08-06`
 */
export function composeUpdate(title: string, today: string, reported: readonly Reported[]): string {
  const of = (state: ActionRow['state']) => reported.filter(({ action }) => action.state === state);
  const open = of('open');
  const moving = open.filter(({ progress }) => progress.length > 0);
  const still = open.filter(({ progress }) => progress.length === 0);
  return [
    `How the actions from “${title}” stand on ${formatDay(today)}.`,
    ...part('Done', of('done'), ({ action }) => withWords(action, [action.outcome])),
    ...part(
      'Under way',
      moving,
      ({ action, progress }) => `${withWords(action, progress)} (${dueOf(action)})`,
    ),
    ...part('To do', still, ({ action }) => `${name(action)}, ${dueOf(action)}`),
    ...part('Dropped', of('dropped'), ({ action }) => withWords(action, [action.outcome])),
  ].join('\n\n');
}

function part(heading: string, reported: Reported[], line: (one: Reported) => string): string[] {
  if (reported.length === 0) return [];
  return [`${heading}:`, reported.map((one) => `- ${line(one)}`).join('\n')];
}

const name = ({ what, owner }: ActionRow): string => `${what}: ${sayOwner(owner)}`;

const withWords = (action: ActionRow, words: string[]): string =>
  `${name(action)}. ${words.map(onOneLine).join(' ')}`;

const dueOf = ({ dueOn, overdue }: ActionRow): string =>
  `by ${formatDay(dueOn)}${overdue ? ', overdue' : ''}`;

const onOneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();
