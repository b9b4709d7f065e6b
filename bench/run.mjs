// @ts-check
/**
 * `npm run bench`: measures the network on this machine and prints one table. Only ratios taken in one run mean
 * anything: the load generator shares the processors with what it measures, and so does whatever else runs here.
 *
 *   npm run bench             about ten minutes, and three more the first time, for making the networks
 *   npm run bench -- --quick  about three
 *   npm run bench -- --only "the sweep"   one of the measures, by the name that is printed before it
 */
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { measureAnswers } from './answers.mjs';
import { fillMonth, measureCalendar } from './calendar.mjs';
import { measureDirectory } from './directory.mjs';
import { measureGrowth } from './growth.mjs';
import { startNetwork } from './lib/children.mjs';
import { round, tableOf } from './lib/figures.mjs';
import { findTopics, haveRead, signIn, signInMany } from './lib/member.mjs';
import { buildConstants, networkOf } from './lib/prepare.mjs';
import { measureLibrary } from './library.mjs';
import { measureIdle, measureLive } from './live.mjs';
import { measurePages } from './pages.mjs';
import { measureReplies } from './replies.mjs';
import { measureRestart } from './restart.mjs';
import { measureSearch } from './search.mjs';
import { measureSignIn } from './sign-in.mjs';
import { measureSimilar } from './similar.mjs';
import { measureChatSockets, measureReplySockets } from './sockets.mjs';
import { measureSweep } from './sweep.mjs';
import { measureWeight } from './weight.mjs';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const { quick, only } = values;
const rounds = quick ? 3 : 7;
const seconds = quick ? 2 : 4;
const LIST = '/board/clinical';

/** @type {import('./lib/figures.mjs').Row[]} */
const rows = [];

/** @param {string} what @param {() => Promise<import('./lib/figures.mjs').Row[]>} measure */
async function take(what, measure) {
  if (only !== undefined && only !== what) return;
  console.log(`bench: ${what} …`);
  const found = await measure();
  rows.push(...found);
  // What has been measured is known even if a later measure fails.
  console.log(
    found.map(({ what, figure, ratio }) => `  ${what}: ${figure} ${ratio ?? ''}`).join('\n'),
  );
}

const large = await networkOf('large');
const network = await startNetwork(large);
haveRead(large);
const cookie = await signIn(network.url);
const topics = findTopics(large, 10, 50);
const topic = topics[0]?.id ?? '';
const page = `/topics/${topic}`;

await take('idle sockets', async () => [await measureIdle({ network, cookie, topic })]);
await take('weight of a cold page', () => measureWeight(network.url, page, cookie));
await take('pages', async () => {
  const constants = await startNetwork(large, await buildConstants());
  const cookies = { network: cookie, constants: cookie };
  const paths = { list: LIST, topic: page };
  const from = { network: network.url, constants: constants.url, cookies, paths, rounds, seconds };
  const found = await measurePages(from);
  await constants.stop();
  return found;
});
await take('sign-in', () => measureSignIn(network.url, quick ? 10 : 30));
const counts = quick ? [200, 1000] : [200, 1000, 5000];
const [room] = findTopics(large, 20);
await take('open pages', () =>
  measureLive({ network, cookie, topic: room?.id ?? '', rounds: quick ? 1 : 3 }),
);
await take('replies', () =>
  measureReplies({ url: network.url, dataDir: large, cookie, topics, rounds, seconds }),
);
await take('similar topics', () =>
  measureSimilar({ url: network.url, cookie }, { rounds, seconds }),
);
const sockets = { url: network.url, cookie, counts, times: quick ? 5 : 15 };
await take('sockets', () => measureReplySockets({ ...sockets, topic: room?.id ?? '' }));
await take('chat', () =>
  measureChatSockets({ ...sockets, writers: signInMany(large, 20).map(({ cookie }) => cookie) }),
);
await take('answers to an event', () => measureAnswers(network));
await take('memory', () => {
  const peak = network.peak();
  const what = 'peak memory after all of it';
  return Promise.resolve([
    { what, figure: `${round(peak)} MB`, goal: '≤ 600 MB', ok: peak <= 600 },
  ]);
});
await take('restarts', () =>
  measureRestart(network, { cookie, topic, path: page, rounds: quick ? 3 : 5 }),
);
await take('the sweep', () => measureSweep(network));
await network.stop();

await take('directory', async () => {
  const crowd = await networkOf('crowd');
  const entry = await buildConstants();
  const [real, constants] = [await startNetwork(crowd), await startNetwork(crowd, entry)];
  const from = { network: real, constants, cookie: await signIn(real.url), rounds, seconds };
  const found = await measureDirectory(from);
  await constants.stop();
  await real.stop();
  return found;
});

await take('calendar', async () => {
  const folder = await networkOf('small');
  const entry = await buildConstants();
  // Migrated by its first start.
  await (await startNetwork(folder)).stop();
  fillMonth(folder);
  const [real, constants] = [await startNetwork(folder), await startNetwork(folder, entry)];
  const cookies = signInMany(folder, 10).map(({ cookie }) => cookie);
  const found = await measureCalendar({ network: real, constants, cookies, rounds, seconds });
  await constants.stop();
  await real.stop();
  return found;
});

await take('the library', async () => {
  const folder = await networkOf('small');
  const real = await startNetwork(folder);
  const cookies = signInMany(folder, 10).map(({ cookie }) => cookie);
  const found = await measureLibrary({ network: real, cookies, seconds });
  await real.stop();
  return found;
});

await take('growth', async () => {
  const [small, huge] = [await networkAt('small'), await networkAt('huge')];
  const found = await measureGrowth({ small, huge }, { rounds, seconds: quick ? 1 : 2 });
  await Promise.all([small.stop(), huge.stop()]);
  return found;
});
await take('search', async () => {
  const [large, huge] = [await networkAt('large'), await networkAt('huge')];
  const how = { rounds: quick ? 1 : 3, seconds: quick ? 1 : 2 };
  const found = await measureSearch({ large, huge }, how);
  await Promise.all([large.stop(), huge.stop()]);
  return found;
});

/** @param {'small' | 'large' | 'huge'} size */
async function networkAt(size) {
  const folder = await networkOf(size);
  const { url, stop } = await startNetwork(folder);
  const [found] = findTopics(folder, 10);
  const paths = { section: LIST, topic: `/topics/${found?.id}`, home: '/', board: '/board' };
  return { url, stop, cookie: await signIn(url), paths };
}

const [processor] = cpus();
const machine = `${cpus().length} × ${processor?.model}, ${round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
console.log(
  `\n${new Date().toISOString().slice(0, 10)}, ${machine}${quick ? ', short run' : ''}\n`,
);
console.log(tableOf(rows));
