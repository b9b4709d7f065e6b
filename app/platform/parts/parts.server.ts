/** What a feature can show on a page that is another's: the content; how it looks is registered beside it (`parts/views`). */
export interface PagePart<Asked extends unknown[], Data> {
  /** The same key as the view's. */
  key: string;
  /** What to show, under the rights of whoever reads; null when there is nothing. */
  load: (...asked: Asked) => Promise<Data | null>;
}

/**
 * The parts of one page: features register theirs, and the page asks all of them at once.
 *
 * @typeParam Asked who reads, and what the page is about
 */
export class PageParts<Asked extends unknown[]> {
  readonly #parts = new Map<string, PagePart<Asked, unknown>>();

  /** Registers a part's content. */
  register<Data>(part: PagePart<Asked, Data>): void {
    this.#parts.set(part.key, part);
  }

  /** Content by key, of the parts that have any. */
  async load(...asked: Asked): Promise<Record<string, unknown>> {
    const loaded = await Promise.all(
      [...this.#parts.values()].map(async ({ key, load }) => [key, await load(...asked)] as const),
    );
    return Object.fromEntries(loaded.filter(([, data]) => data !== null));
  }
}
