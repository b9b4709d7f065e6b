// @ts-check
/** Members who vote, each a few times: says how long it took, and what was refused. Takes its work as a message. */

/** So many members press at the same time. */
const AT_ONCE = 50;

/** @typedef {{ url: string, code: string, cookies: string[], questions: string[], votes: number }} Work */

process.once('message', async (/** @type {Work} */ { url, code, cookies, questions, votes }) => {
  const presses = cookies.flatMap((cookie, member) =>
    Array.from({ length: votes }, (_, vote) => ({
      cookie,
      question: questions[(member + vote * 5) % questions.length] ?? '',
    })),
  );
  let refused = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let press = presses.pop(); press; press = presses.pop()) {
        const answer = await fetch(`${url}/live/${code}/vote`, {
          method: 'POST',
          redirect: 'manual',
          headers: { Cookie: press.cookie, Origin: url },
          body: new URLSearchParams({ question: press.question, vote: 'on', stay: 'on' }),
        });
        await answer.text();
        if (!answer.ok) refused += 1;
      }
    }),
  );
  process.send?.({ took: performance.now() - start, refused });
});
process.once('disconnect', () => process.exit(0));
