// @ts-check
/**
 * From sending something until the last of many open pages has heard it, beside bare socket.io with a payload of the same
 * size: a reply in a query, and a message in a room.
 */
import { end, nextMessage, startHelper } from './lib/children.mjs';
import { interleave, median, round } from './lib/figures.mjs';

/** @typedef {{ url: string, cookie: string, counts: number[], times: number }} From */

/** What is sent, where it is heard, and how many letters a page is sent for it. @typedef {{ what: string, channel: string, letters: number, send: () => Promise<Response> }} Sent */

/** @param {From & { topic: string }} from */
export function measureReplySockets({ topic, ...from }) {
  const { url, cookie } = from;
  return measure(from, {
    what: 'reply',
    channel: `topic:${topic}`,
    letters: 2000,
    send: () => postForm(`${url}/topics/${topic}/replies`, url, cookie),
  });
}

/** In the room that everybody is in. @param {From & { writers: string[] }} from `writers`: cookies, who take turns: each may send 30 a minute */
export function measureChatSockets({ writers, ...from }) {
  const { url } = from;
  let sent = 0;
  return measure(from, {
    what: 'chat message',
    channel: 'room:lobby',
    letters: 600,
    send: () => postForm(`${url}/messages/lobby/say`, url, writers[sent++ % writers.length] ?? ''),
  });
}

/** @param {string} address @param {string} Origin @param {string} Cookie */
async function postForm(address, Origin, Cookie) {
  const body = new URLSearchParams({ body: 'Is anybody there?' });
  const headers = { Cookie, Origin };
  const answer = await fetch(address, { method: 'POST', redirect: 'manual', headers, body });
  if (answer.status >= 400) throw new Error(`${address} answered ${answer.status}`);
  return answer;
}

/** @param {From} from @param {Sent} sent @returns {Promise<import('./lib/figures.mjs').Row[]>} */
async function measure({ url, cookie, counts, times }, { what, channel, letters, send }) {
  const rows = [];
  const bare = startHelper('bare-socket-server.mjs');
  const { url: bareUrl } = await nextMessage(bare);
  const payload = JSON.stringify({ kind: 'bench', payload: 'x'.repeat(letters) });
  for (const count of counts) {
    const network = startHelper('listeners.mjs', [url, String(count), cookie, channel]);
    await nextMessage(network);
    const beside = startHelper('listeners.mjs', [bareUrl, String(count), '', 'room']);
    await nextMessage(beside);
    const ask =
      (/** @type {typeof network} */ listeners, /** @type {() => Promise<Response>} */ post) =>
      async () => {
        const start = performance.timeOrigin + performance.now();
        const [{ last }] = await Promise.all([
          nextMessage(listeners, 30),
          post().then((r) => r.text()),
        ]);
        return last - start;
      };
    const both = {
      own: ask(network, send),
      bare: ask(beside, () => fetch(bareUrl, { method: 'POST', body: payload })),
    };
    await interleave(2, both); // warms up
    const took = await interleave(times, both);
    const own = median(took.own);
    const other = median(took.bare);
    const judged = count >= 1000;
    rows.push({
      what: `${what} to the last of ${round(count)} sockets`,
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
