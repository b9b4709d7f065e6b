/**
 * The words of a member's text without the signs of Markdown, for search results. Rough on purpose: it is read by
 * people in pieces, and shown as text only.
 */
export function plainText(markdown: string): string {
  return (
    markdown
      // Of a name that leads to its person, only the name is to be read.
      .replaceAll(/\[(@[^\][\n]{1,200})\]\(\/directory\/[\w-]{1,40}\)/g, '$1')
      .replaceAll(/^[ \t]*(?:```|~~~).*$/gm, '')
      .replaceAll(/^[ \t]*(?:>[ \t]?)+/gm, '')
      .replaceAll(/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/gm, '')
      .replaceAll(/^[ \t]*#{1,6}[ \t]+/gm, '')
      .replaceAll(/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, '')
      .replaceAll(/\[([^\][]{1,500})\]\(([^()\s]{1,2000})\)/g, '$1 ($2)')
      .replaceAll(/(\*\*|__|~~|`+)(?=\S)/g, '')
      .replaceAll(/(?<=\S)(\*\*|__|~~|`+)/g, '')
      .replaceAll(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
  );
}
