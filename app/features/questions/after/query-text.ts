import { sayVotes } from '../asker-words';

/** A question's words as those of a query. Pure. */

/** As long as a title may be on the board. */
const MAX_TITLE = 120;

/** What Markdown would take for its own. */
const SIGNS = /[\\`*_{}[\]<>()#+\-.!|~@:]/g;

/**
 * The title and text of the query that a question becomes. A long question is cut at a word, and stands whole below.
 *
 * @param body plain text in one piece
 * @param session.day in words
 */
export function queryText(
  body: string,
  session: { title: string; day: string; votes: number },
): { title: string; body: string } {
  const asked = `Asked at “${plain(session.title)}” on ${session.day}, and left open there.`;
  const votes = session.votes === 0 ? '' : ` It had ${sayVotes(session.votes)}.`;
  const where = `${asked}${votes}`;
  const title = shorten(body);
  return { title, body: title === body ? where : `${plain(body)}\n\n${where}` };
}

/** As Markdown that says just this. */
function plain(text: string): string {
  return text.replaceAll(SIGNS, (sign) => `\\${sign}`);
}

function shorten(text: string): string {
  if ([...text].length <= MAX_TITLE) return text;
  const cut = [...text].slice(0, MAX_TITLE - 1).join('');
  const word = cut.lastIndexOf(' ');
  return `${word > MAX_TITLE / 2 ? cut.slice(0, word) : cut}…`;
}
