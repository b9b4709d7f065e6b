import { test } from './support/test';
import { openPage, pages } from './support/pages';
for (const entry of pages) {
  test(`look ${entry.name}`, async ({ signedIn, stranger, places, trouble }) => {
    if (entry.trouble) trouble.expect(entry.trouble);
    const page = await (entry.as ? signedIn(entry.as) : stranger());
    await openPage(page, entry, places);
    for (const width of [1280, 375, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.screenshot({ path: `/tmp/looks/${entry.name}-${width}.png`, fullPage: true });
    }
  });
}
