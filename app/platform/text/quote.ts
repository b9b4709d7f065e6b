/**
 * A text as a quotation in Markdown, with who wrote it and where; a reply goes on after it.
 *
 * @param text Markdown or plain text
 * @param who name of its writer
 * @param to address of it
 */
export function quoted(text: string, who: string, to: string): string {
  const lines = text.trim().split('\n');
  const name = who.replaceAll(/[\\[\]*_`<>]/g, '\\$&');
  return [
    `[${name} wrote](${to}):`,
    '',
    ...lines.map((line) => `> ${line}`.trimEnd()),
    '',
    '',
  ].join('\n');
}

/** The line with which a quotation begins, within another one too. */
const BEGINNING = /^(?:> ?)*\[(?:[^\]\\\n]|\\.)* wrote\]\((\S+?)\):$/;

/** What takes the place of a quotation whose source is not there any more. */
const TAKEN_AWAY = '> What stood here is not there any more.';

/** Whether a text may hold quotations: asked before anything is looked up. */
export const mayQuote = (text: string): boolean => text.includes(' wrote](');

/** Addresses of what a text quotes, as `quoted` writes them. */
export function quotedAddresses(text: string): string[] {
  return text.split('\n').flatMap((line) => BEGINNING.exec(line.trimEnd())?.[1] ?? []);
}

/**
 * A text without what it quotes from some addresses; that it quotes them stays.
 *
 * @param gone whether nothing of what stands at an address may be repeated
 */
export function withoutQuotes(text: string, gone: (address: string) => boolean): string {
  const kept: string[] = [];
  let dropping = false;
  for (const line of text.split('\n')) {
    const address = BEGINNING.exec(line.trimEnd())?.[1];
    const within = dropping && (line.startsWith('>') || (line.trim() === '' && !isDropped(kept)));
    if (within) {
      if (line.startsWith('>') && !isDropped(kept)) kept.push(TAKEN_AWAY);
      else if (line.trim() === '') kept.push(line);
      continue;
    }
    dropping = address !== undefined && gone(address);
    kept.push(line);
  }
  return kept.join('\n');
}

const isDropped = (lines: string[]) => lines.at(-1) === TAKEN_AWAY;
