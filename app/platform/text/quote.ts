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
