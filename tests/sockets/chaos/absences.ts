import type { Browser, OpenPage } from './open-page';
import type { Door } from './place';

/**
 * Who is away from a place: shown out, or gone by themselves. From the entry of the log that says so on, none of their
 * pages hears anything, and none can be opened.
 */
export class Absences<Page extends { seq: number }, Payload> {
  readonly #since = new Map<Browser, number>();
  /** What somebody heard or read although they were away. */
  readonly leaks: string[] = [];

  constructor(private readonly door: Door | undefined) {}

  has(browser: Browser): boolean {
    return this.#since.has(browser);
  }

  get browsers(): Browser[] {
    return [...this.#since.keys()];
  }

  /** Sends somebody away. Answers whether it was done: the server may be away itself. */
  async begin(browser: Browser, how: 'shown out' | 'gone'): Promise<boolean> {
    const { door } = this;
    if (!door || this.has(browser)) return false;
    const { client, personId } = browser;
    const leave = how === 'gone' ? door.goOut(client, personId) : door.showOut(personId);
    const since = await leave.catch(unreachable);
    if (since !== null) this.#since.set(browser, since);
    return since !== null;
  }

  /** Lets somebody in again, whose pages are these. Answers whether it was done. */
  async end(browser: Browser, pages: ReadonlyArray<OpenPage<Page, Payload>>): Promise<boolean> {
    if (!this.door || !this.has(browser)) return false;
    this.look(pages);
    const done = await this.door.letIn(browser.personId).then(() => true, unreachable);
    if (done) this.#since.delete(browser);
    return done === true;
  }

  /** Notes what has come to these pages after their reader had gone. */
  look(pages: ReadonlyArray<OpenPage<Page, Payload>>): void {
    for (const { browser, places } of pages) {
      const since = this.#since.get(browser) ?? Infinity;
      const heard = places.filter((seq) => seq > since);
      if (heard.length > 0) this.leaks.push(`gone at ${since}, heard ${heard.join(', ')}`);
    }
  }

  /** Opens a page for somebody who is away: it has to be refused. */
  async tryToOpen(open: () => Promise<OpenPage<Page, Payload>>): Promise<void> {
    const page = await open().catch(() => null);
    if (page === null) return;
    page.close();
    this.leaks.push('a page was opened');
  }

  /** Notes which of these pages, whose readers are away, may listen still, or do not know that they may not. */
  async tryToListen(pages: ReadonlyArray<OpenPage<Page, Payload>>): Promise<void> {
    for (const page of pages) {
      if (await page.mayListen()) this.leaks.push('a page was let in');
      if (!page.ended) this.leaks.push('a page does not know that nothing more comes');
    }
    this.look(pages);
  }
}

/** A process that is killed has done nothing; everything else is a fault. */
function unreachable(error: unknown): null {
  if (error instanceof TypeError && error.message === 'fetch failed') return null;
  throw error;
}
