/** What a reader finds in a page, without a browser. */

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

/** Text as a browser reads it from the page's source. */
export function unescapeHtml(source: string): string {
  return source.replaceAll(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** What stands in a text area. */
export function textareaOf(page: string, name: string): string {
  const source = new RegExp(`<textarea[^>]* name="${name}"[^>]*>([^]*?)</textarea>`).exec(
    page,
  )?.[1];
  if (source === undefined) throw new Error(`The page has no text area ${name}`);
  // A browser drops the line end that begins the content.
  return unescapeHtml(source.replace(/^\n/, ''));
}

/** The page's title. */
export function titleOf(page: string): string {
  return unescapeHtml(/<title>([^<]*)<\/title>/.exec(page)?.[1] ?? '');
}

/** The main part of the page, without the marks that React leaves between texts. */
export function mainOf(page: string): string {
  return (/<main[^]*<\/main>/.exec(page)?.[0] ?? '').replaceAll('<!-- -->', '');
}

/** What the error summary says, by the field it leads to; the field exists. */
export function problemsOf(page: string): Record<string, string> {
  const summary = /<div class="nhsuk-error-summary"[^]*?<\/ul>/.exec(page)?.[0] ?? '';
  const links = [...summary.matchAll(/<a href="#([^"]+)">([^<]*)<\/a>/g)];
  return Object.fromEntries(
    links.map(([, id = '', message = '']) => {
      if (!page.includes(` id="${id}"`)) throw new Error(`The summary leads nowhere: #${id}`);
      if (!page.includes(`id="${id}-error"`)) throw new Error(`The field ${id} says nothing`);
      return [id, unescapeHtml(message)];
    }),
  );
}
