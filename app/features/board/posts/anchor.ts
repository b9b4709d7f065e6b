/** The name by which a reply is found on its page. */
export function anchorOf({ id }: { id: string }): string {
  return `reply-${id}`;
}
