import type { Absences } from './absences';
import type { Browser, OpenPage } from './open-page';

/**
 * The end of an afternoon: everybody has a connection again, what waits is sent, and a last word is awaited by all. Who
 * is away then must not hear it; they come back after it, and there is one more.
 */
export async function settle<Page extends { seq: number }, Payload>({
  pages,
  absences,
  write,
  letIn,
}: {
  /** Those that are open; coming back opens others. */
  pages: () => Array<OpenPage<Page, Payload>>;
  absences: Absences<Page, Payload>;
  write: (page: OpenPage<Page, Payload>) => void;
  letIn: (browser: Browser) => Promise<void>;
}): Promise<void> {
  for (const page of pages()) page.findConnection();
  await sayLastWord(
    pages().filter(({ browser }) => !absences.has(browser)),
    write,
  );
  if (absences.browsers.length === 0) return;
  await absences.tryToListen(pages().filter(({ browser }) => absences.has(browser)));
  for (const browser of absences.browsers) await letIn(browser);
  await sayLastWord(pages(), write);
}

/** Everything that waits in these pages is sent; then one of them says something, and all hear it. */
async function sayLastWord<Page extends { seq: number }, Payload>(
  pages: Array<OpenPage<Page, Payload>>,
  write: (page: OpenPage<Page, Payload>) => void,
): Promise<void> {
  await Promise.all(pages.map(sendAll));
  const [first] = pages;
  if (!first) throw new Error('Nobody is there');
  write(first);
  await sendAll(first);
  const last = first.sender.box.items.at(-1)?.taken;
  await Promise.all(
    pages.map((page) => page.until(() => page.posts.some(({ id }) => id === last))),
  );
}

async function sendAll<Page extends { seq: number }, Payload>(
  page: OpenPage<Page, Payload>,
): Promise<void> {
  // What was refused while its writer was away holds up what they wrote after it.
  await page.until(() => page.resting);
  page.tryAgain();
  // Another tab may have sent what this one still holds: it asks its browser.
  page.sender.reread();
  await page.until(() => page.sender.box.items.every(({ taken }) => taken !== null));
}
