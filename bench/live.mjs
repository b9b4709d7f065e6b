// @ts-check
/** What open pages cost: a thousand that come back at once, a thousand that do nothing, and a room that votes. */
import { isDeepStrictEqual } from 'node:util';
import { end, nextMessage, startHelper } from './lib/children.mjs';
import { interleave, median, round } from './lib/figures.mjs';
import { makeSession } from './lib/question-session.mjs';

const SOCKETS = 1000;
/** So many that what they hold stands out from what the process holds anyway. */
const IDLE = 5000;
/** After so long without change a process is at rest. */
const REST_SECONDS = 12;
const BEHIND = 200;
const STORM_MILLISECONDS = 5000;
const VOTERS = 1000;
const VOTES = 5;
const VOTE_SECONDS = 20;
/** Screens are updated at least each second; a timer may be late. */
const LONGEST_MILLISECONDS = 1250;

/** @typedef {{ network: import('./lib/children.mjs').Measured, cookie: string, topic: string, rounds: number }} From */

/** @param {From} from @returns {Promise<import('./lib/figures.mjs').Row[]>} */
export async function measureLive(from) {
  return [...(await measureStorm(from)), ...(await measureVotes(from))];
}

/** @param {From} from */
async function measureStorm({ network, cookie, topic, rounds }) {
  const { url } = network;
  const since = await newest(url);
  for (let written = 0; written < BEHIND; written += 1) {
    const answer = await fetch(`${url}/topics/${topic}/replies`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: cookie, Origin: url },
      body: new URLSearchParams({ body: 'Is anybody there?' }),
    });
    if (answer.status !== 302) throw new Error(`A reply was answered with ${answer.status}`);
  }
  const bare = startHelper('bare-socket-server.mjs', [String(BEHIND), '2000']);
  const { url: bareUrl } = await nextMessage(bare);
  const storm =
    (/** @type {string[]} */ ...args) =>
    async () => {
      const helper = startHelper('stormers.mjs', args);
      const { took } = await nextMessage(helper);
      await end(helper);
      return took;
    };
  const took = await interleave(rounds, {
    own: storm(url, String(SOCKETS), cookie, `topic:${topic}`, String(since), String(BEHIND)),
    bare: storm(bareUrl, String(SOCKETS), '', 'room', '0', String(BEHIND)),
  });
  await end(bare);
  const [own, other] = [median(took.own), median(took.bare)];
  return [
    {
      what: `${round(SOCKETS)} sockets come back at once, each ${BEHIND} entries behind, until the last is whole`,
      figure: `${round(own)} ms`,
      beside: `bare socket.io ${round(other)} ms`,
      ratio: round(own / other, 2),
      goal: `≤ ${round(STORM_MILLISECONDS)} ms`,
      ok: own <= STORM_MILLISECONDS,
    },
  ];
}

/**
 * In a network that has done nothing else: what that leaves behind would hold them. The first sockets bring what is there
 * once and for all (buffers, code that is compiled), the second as many are counted.
 *
 * @param {Omit<From, 'rounds'>} from
 */
export async function measureIdle({ network, cookie, topic }) {
  const listen = async () => {
    const args = [network.url, String(IDLE), cookie, `topic:${topic}`];
    const helper = startHelper('listeners.mjs', args);
    await nextMessage(helper);
    return { helper, megabytes: await memoryAtRest(network) };
  };
  const [first, second] = [await listen(), await listen()];
  await Promise.all([end(first.helper), end(second.helper)]);
  const each = ((second.megabytes - first.megabytes) * 1024) / IDLE;
  return {
    what: `memory for each of ${round(IDLE)} sockets that do nothing`,
    figure: `${round(each, 1)} kB`,
    beside: `${round(second.megabytes)} MB in all, with ${round(2 * IDLE)}`,
  };
}

/** What a process holds once it has thrown away what it needed in passing: it does so some seconds after it was busy. */
async function memoryAtRest(/** @type {import('./lib/children.mjs').Measured} */ network) {
  let least = network.memory();
  for (let calm = 0; calm < REST_SECONDS; calm += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const now = network.memory();
    if (now < least * 0.99) calm = 0;
    least = Math.min(least, now);
  }
  return least;
}

/** @param {From} from */
async function measureVotes({ network }) {
  const { url, dataDir } = network;
  const session = makeSession(dataDir, { attendees: VOTERS, questions: 26 });
  const cookie = session.cookies[0] ?? '';
  const channel = `session:${session.id}`;
  const since = String(await newest(url));
  const phones = startHelper('listeners.mjs', [url, String(VOTERS), cookie, channel]);
  await nextMessage(phones);
  const screen = startHelper('screen.mjs', [url, cookie, channel, since]);
  await nextMessage(screen);
  const voters = startHelper('voters.mjs');
  const { code, cookies, questions } = session;
  voters.send({ url, code, cookies, questions, votes: VOTES });
  const { took, refused } = await nextMessage(voters);
  const counted = session.tally();
  const seen = await lastWord(screen, counted);
  await Promise.all([end(voters), end(screen), end(phones)]);
  const total = Object.values(counted).reduce((sum, n) => sum + n, 0);
  const right = refused === 0 && total === VOTERS * VOTES && isDeepStrictEqual(seen.tally, counted);
  return [
    {
      what: `${round(VOTERS)} members cast ${VOTES} votes each, ${round(VOTERS)} phones open`,
      figure: `${round(took / 1000, 1)} s, ${round((total / took) * 1000)}/s, ${round(refused)} refused`,
      goal: `≤ ${VOTE_SECONDS} s, the tally right`,
      ok: right && took <= VOTE_SECONDS * 1000,
    },
    {
      what: '– the longest a screen went without news of them',
      figure: `${round(seen.longest)} ms, ${round(seen.updates)} updates`,
      goal: 'each second',
      ok: seen.longest <= LONGEST_MILLISECONDS,
    },
  ];
}

/** What the screen shows once the last votes have come to it. @param {import('node:child_process').ChildProcess} screen @param {object} counted */
async function lastWord(screen, counted) {
  const late = performance.now() + 5000;
  for (;;) {
    screen.send('now');
    const seen = await nextMessage(screen);
    if (isDeepStrictEqual(seen.tally, counted) || performance.now() > late) return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Where the log stands. @param {string} url @returns {Promise<number>} */
async function newest(url) {
  const { newestSequence } = await (await fetch(`${url}/health`)).json();
  return newestSequence;
}
