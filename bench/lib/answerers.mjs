// @ts-check
/** Members who say that they come, each once: says how long it took, and what was refused. Takes its work as a message. */

/** So many members press at the same time. */
const AT_ONCE = 50;

/** @typedef {{ url: string, slug: string, cookies: string[] }} Work */

process.once('message', async (/** @type {Work} */ { url, slug, cookies }) => {
  const left = [...cookies];
  let refused = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let cookie = left.pop(); cookie; cookie = left.pop()) {
        const answer = await fetch(`${url}/events/${slug}/answer`, {
          method: 'POST',
          redirect: 'manual',
          headers: { Cookie: cookie, Origin: url },
          body: new URLSearchParams({ answer: 'yes' }),
        });
        await answer.text();
        if (answer.status !== 302) refused += 1;
      }
    }),
  );
  process.send?.({ took: performance.now() - start, refused });
});
process.once('disconnect', () => process.exit(0));
