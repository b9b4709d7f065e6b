/** The id of a button that moves an entry, by which the page comes back with the focus on it. */
export function idOfMove(deed: 'up' | 'down', entry: string): string {
  return `${deed}-${entry}`;
}
