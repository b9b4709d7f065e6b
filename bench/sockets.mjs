// @ts-check
/** From sending a reply until the last of many open pages has heard it, beside bare socket.io with the same payload. */
import { end, nextMessage, startHelper } from './lib/children.mjs';
import { interleave, median, round } from './lib/figures.mjs';

/** @param {{ url: string, cookie: string, topic: string, counts: number[], times: number }} from @returns {Promise<import('./lib/figures.mjs').Row[]>} */
export async function measureSockets({ url, cookie, topic, counts, times }) {
  const rows = [];
  const bare = startHelper('bare-socket-server.mjs');
  const { url: bareUrl } = await nextMessage(bare);
  const payload = JSON.stringify({ kind: 'bench', payload: 'x'.repeat(2000) });
  const reply = () => ({
    method: 'POST',
    redirect: /** @type {const} */ ('manual'),
    headers: { Cookie: cookie, Origin: url },
    body: new URLSearchParams({ body: 'Is anybody there?' }),
  });
  for (const count of counts) {
    const network = startHelper('listeners.mjs', [url, String(count), cookie, `topic:${topic}`]);
    await nextMessage(network);
    const beside = startHelper('listeners.mjs', [bareUrl, String(count), '', 'room']);
    await nextMessage(beside);
    const ask =
      (/** @type {typeof network} */ listeners, /** @type {() => Promise<Response>} */ send) =>
      async () => {
        const start = performance.timeOrigin + performance.now();
        const [{ last }] = await Promise.all([
          nextMessage(listeners, 30),
          send().then((r) => r.text()),
        ]);
        return last - start;
      };
    const both = {
      own: ask(network, () => fetch(`${url}/topics/${topic}/replies`, reply())),
      bare: ask(beside, () => fetch(bareUrl, { method: 'POST', body: payload })),
    };
    await interleave(2, both); // warms up
    const took = await interleave(times, both);
    const own = median(took.own);
    const other = median(took.bare);
    const judged = count >= 1000;
    rows.push({
      what: `reply to the last of ${round(count)} sockets`,
      figure: `${round(own)} ms`,
      beside: `bare socket.io ${round(other)} ms`,
      ratio: round(own / other, 2),
      goal: judged ? '≤ 1.5' : '',
      ok: judged ? own / other <= 1.5 : undefined,
    });
    await Promise.all([end(network), end(beside)]);
  }
  await end(bare);
  return rows;
}
