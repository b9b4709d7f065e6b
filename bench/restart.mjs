// @ts-check
/** SIGKILL in the middle of writing, until the first page is answered again. */
import { load } from './lib/load.mjs';
import { median, round } from './lib/figures.mjs';

/** @param {import('./lib/children.mjs').Measured} network @param {{ cookie: string, topic: string, path: string, rounds: number }} how @returns {Promise<import('./lib/figures.mjs').Row[]>} */
export async function measureRestart(network, { cookie, topic, path, rounds }) {
  const { url } = network;
  const took = [];
  for (let time = 0; time < rounds; time += 1) {
    const headers = {
      Cookie: cookie,
      Origin: url,
      'Content-Type': 'application/x-www-form-urlencoded',
    };
    const body = 'body=Writing+until+it+ends';
    const writing = load(
      url,
      () => ({ path: `/topics/${topic}/replies`, method: 'POST', headers, body }),
      {
        seconds: 5,
        expect: 302,
      },
    ).catch(() => undefined); // it is killed under them
    await new Promise((resolve) => setTimeout(resolve, 300));
    await network.kill();
    const start = performance.now();
    await network.restart();
    const page = await fetch(url + path, { headers: { Cookie: cookie } });
    if (page.status !== 200) throw new Error(`After a restart: ${page.status}`);
    await page.text();
    took.push(performance.now() - start);
    await writing;
  }
  const half = median(took);
  const figure = `${round(half)} ms`;
  return [
    {
      what: 'SIGKILL under writes, to the first page',
      figure,
      goal: '≤ 1,500 ms',
      ok: half <= 1500,
    },
  ];
}
