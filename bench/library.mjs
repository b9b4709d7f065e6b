// @ts-check
/** The library: large files that arrive at once, words looked for inside 2,000 documents, and a long one read in the page. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { pack } from '../scripts/documents/same-bytes.mjs';
import { median, percentile, round } from './lib/figures.mjs';
import { load } from './lib/load.mjs';

const DOCUMENTS = 2000;
/** Of each upload, just below what one may send. */
const UPLOAD_BYTES = 20 * 1024 * 1024;
const UPLOADS = 10;
/** A page of a business case holds some 400 words. */
const PAGES = 50;
const PARAGRAPHS_OF_A_PAGE = 5;

const WORDS =
  'practice cluster budget tariff referral pathway clinic patient savings outcome evaluation community nurse consultant waiting follow-up prescribing audit contract specification'.split(
    ' ',
  );

/** @typedef {{ network: import('./lib/children.mjs').Measured, cookies: string[], seconds: number }} From */

/**
 * @param {From} from `cookies` of as many members as send at once
 * @returns {Promise<import('./lib/figures.mjs').Row[]>}
 */
export async function measureLibrary(from) {
  const uploads = await measureUploads(from);
  const reading = await measureReading(from);
  return [...uploads, ...reading, await measureInside(from)];
}

/** @param {From} from */
async function measureUploads({ network, cookies, seconds }) {
  const page = () =>
    load(network.url, () => ({ path: '/library', headers: { Cookie: cookies[0] ?? '' } }), {
      seconds,
      connections: 2,
    });
  await page(); // warms up
  const quiet = await page();
  const idle = network.memory();
  const files = await Promise.all(
    Array.from({ length: UPLOADS }, () => word(['A large one.'], randomBytes(UPLOAD_BYTES))),
  );
  let peak = 0;
  let ended = false;
  const watching = (async () => {
    while (!ended) {
      peak = Math.max(peak, network.memory());
      await pause(20);
    }
  })();
  /** @type {import('./lib/load.mjs').Load[]} */
  const busy = [];
  const reading = (async () => {
    while (!ended) busy.push(await page());
  })();
  const began = performance.now();
  await Promise.all(
    files.map((file, at) => share(network.url, cookies[at] ?? '', `Large ${at}`, file)),
  );
  const took = performance.now() - began;
  ended = true;
  await Promise.all([watching, reading]);
  const more = peak - idle;
  const late = Math.max(...busy.map(({ p95 }) => p95));
  return [
    {
      what: `${UPLOADS} uploads of ${round(UPLOAD_BYTES / 2 ** 20)} MB at once`,
      figure: `${round(took)} ms, peak memory ${round(more)} MB above idle`,
      goal: '< 150 MB',
      ok: more < 150,
    },
    {
      what: '– the library’s page meanwhile, 2 at once',
      figure: `p95 ${round(late, 1)} ms`,
      beside: `without them ${round(quiet.p95, 1)} ms`,
      ratio: round(late / quiet.p95, 2),
      goal: '≤ 2',
      ok: late <= 2 * quiet.p95,
    },
  ];
}

/** @param {From} from */
async function measureReading({ network, cookies: [cookie = ''] }) {
  /** @type {number[]} */
  const first = [];
  /** @type {number[]} */
  const again = [];
  for (let round = 0; round < 5; round += 1) {
    const paragraphs = Array.from({ length: PAGES * PARAGRAPHS_OF_A_PAGE }, () => say(80));
    const path = await share(network.url, cookie, `Long ${round}`, await word(paragraphs));
    first.push(await timeOf(network.url, `${path}/versions/1`, cookie));
    for (let times = 0; times < 5; times += 1) {
      again.push(await timeOf(network.url, `${path}/versions/1`, cookie));
    }
  }
  return [
    {
      what: `a Word document of ${PAGES} pages read in the page, the first time`,
      figure: `${round(median(first))} ms, at most ${round(Math.max(...first))} ms`,
      goal: '< 1,000 ms',
      ok: Math.max(...first) < 1000,
    },
    {
      what: '– and again',
      figure: `p50 ${round(median(again), 1)} ms, p95 ${round(percentile(again, 95), 1)} ms`,
      goal: '≤ 50 ms',
      ok: percentile(again, 95) <= 50,
    },
  ];
}

/** @param {From} from */
async function measureInside({ network, cookies, seconds }) {
  let made = 0;
  await Promise.all(
    cookies.map(async (cookie) => {
      while (made < DOCUMENTS) {
        const number = made++;
        const file = await word([`Document ${number}.`, say(300), say(300)]);
        await share(network.url, cookie, `Plan ${number}`, file);
      }
    }),
  );
  await untilRead(network.dataDir);
  const asked = (/** @type {number} */ number) => {
    const q = [WORDS[number % WORDS.length], WORDS[(number * 7 + 3) % WORDS.length]];
    const path = `/library?${new URLSearchParams({ q: q.slice(0, 1 + (number % 2)).join(' ') })}`;
    return { path, headers: { Cookie: cookies[0] ?? '' } };
  };
  const how = { seconds, connections: 1 };
  await load(network.url, asked, how); // warms up
  const { p50, p95 } = await load(network.url, asked, how);
  return {
    what: `words looked for inside ${DOCUMENTS.toLocaleString('en-GB')} documents, one at a time`,
    figure: `p50 ${round(p50, 1)} ms, p95 ${round(p95, 1)} ms`,
    goal: 'p95 < 80 ms',
    ok: p95 < 80,
  };
}

/** Waits, for a bounded time, until what stands in every document can be found. @param {string} folder */
async function untilRead(folder) {
  const database = new Database(join(folder, 'network.db'), { readonly: true });
  const left = database.prepare(
    `SELECT count(*) AS n FROM "Job" WHERE kind LIKE 'files.%' AND state = 'waiting'`,
  );
  try {
    for (let tries = 0; tries < 480; tries += 1) {
      if (/** @type {{ n: number }} */ (left.get()).n === 0) return;
      await pause(500);
    }
  } finally {
    database.close();
  }
  throw new Error('The documents were not read in four minutes');
}

/** Shares a document. @param {string} base @param {string} cookie @param {string} title @param {Buffer} file @returns {Promise<string>} its path */
async function share(base, cookie, title, file) {
  const body = new FormData();
  body.set('title', title);
  body.set('kind', 'form');
  body.set('attachments', new Blob([new Uint8Array(file)]), `${title}.docx`);
  const headers = { Cookie: cookie, Origin: base };
  const options = { method: 'POST', redirect: /** @type {const} */ ('manual'), headers, body };
  const response = await fetch(`${base}/library/new`, options);
  await response.arrayBuffer();
  if (response.status !== 302) throw new Error(`“${title}” was not shared: ${response.status}`);
  return new URL(response.headers.get('Location') ?? '', base).pathname;
}

/** @param {string} base @param {string} path @param {string} cookie @returns {Promise<number>} ms until it is whole */
async function timeOf(base, path, cookie) {
  const began = performance.now();
  const response = await fetch(base + path, { headers: { Cookie: cookie } });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${path} answered with ${response.status}`);
  return performance.now() - began;
}

/** So many words, never twice the same. @param {number} count */
function say(count) {
  const bytes = randomBytes(count);
  return Array.from(bytes, (byte) => WORDS[byte % WORDS.length]).join(' ');
}

/** A Word document, with a picture that cannot be packed. @param {string[]} paragraphs @param {Buffer} [picture] */
function word(paragraphs, picture) {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const text = paragraphs.map((each) => `<w:p><w:r><w:t>${each}</w:t></w:r></w:p>`).join('');
  const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  /** @type {Map<string, string | Buffer>} */
  const parts = new Map([
    [
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    ],
    ['word/document.xml', `<w:document xmlns:w="${space}"><w:body>${text}</w:body></w:document>`],
  ]);
  if (picture) parts.set('word/media/image1.bin', picture);
  return pack(parts);
}
