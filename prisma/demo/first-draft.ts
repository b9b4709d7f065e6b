/** What stood there before it was edited: the text without its last sentence. */
export function firstDraftOf(text: string): string {
  const cut = text.lastIndexOf('. ');
  return cut > 0 ? text.slice(0, cut + 1) : `${text} …`;
}
