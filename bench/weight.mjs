// @ts-check
/** Everything a browser with an empty cache loads for a topic page, headers included, in bytes on the wire. */
import { Buffer } from 'node:buffer';
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { round } from './lib/figures.mjs';

/** @param {string} url @param {string} path @param {string} cookie @returns {Promise<import('./lib/figures.mjs').Row[]>} */
export async function measureWeight(url, path, cookie) {
  /** @type {Map<string, number>} */
  const loaded = new Map();
  const waiting = [path];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (loaded.has(next)) continue;
    const { text, bytes } = await fetchAsBrowser(url, next, cookie);
    loaded.set(next, bytes);
    waiting.push(...(next === path ? namedByPage(text) : namedByFile(next, text)));
  }
  const sizes = [...loaded.values()];
  const sum = (/** @type {RegExp} */ kind) =>
    round(
      [...loaded].reduce((all, [name, bytes]) => all + (kind.test(name) ? bytes : 0), 0) / 1000,
      1,
    );
  const all = sizes.reduce((total, bytes) => total + bytes, 0) / 1000;
  const page = round((loaded.get(path) ?? 0) / 1000, 1);
  return [
    {
      what: 'topic page cold, on the wire',
      figure: `${round(all, 1)} kB in ${sizes.length} requests`,
      beside: `page ${page}, scripts ${sum(/\.js$/)}, styles ${sum(/\.css$/)} kB`,
      goal: '≤ 150 kB, stretch 120',
      ok: all <= 150,
    },
  ];
}

/** Styles, scripts, icons, and the modules it begins with. @param {string} html */
function namedByPage(html) {
  const found = [...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|svg|png|woff2))"/g)].map(
    ([, at]) => at ?? '',
  );
  const modules = [
    ...html.matchAll(/import\s[^;]*?"(\/assets\/[^"]+\.js)"|import\("(\/assets\/[^"]+\.js)"\)/g),
  ];
  return [...found, ...modules.map(([, at, late]) => at ?? late ?? '')];
}

/** What a file loads at once, and the live connection, which a topic page opens. @param {string} name @param {string} text */
function namedByFile(name, text) {
  const found = name.endsWith('.css')
    ? [...text.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)]
    : name.endsWith('.js')
      ? [...text.matchAll(/(?:from\s*|import\s*|import\()"([^"]+\.js)"/g)]
      : [];
  return found.map(([, at]) => new URL(at ?? '', `http://host${name}`).pathname);
}

/** @param {string} url @param {string} path @param {string} cookie @returns {Promise<{ text: string, bytes: number }>} */
function fetchAsBrowser(url, path, cookie) {
  return new Promise((resolve, reject) => {
    const headers = {
      Cookie: cookie,
      'Accept-Encoding': 'gzip, deflate, br',
      'User-Agent': 'Mozilla/5.0 Chrome/140',
    };
    const sending = request(url + path, { headers, agent: false }, (response) => {
      /** @type {Buffer[]} */
      const pieces = [];
      response.on('data', (piece) => pieces.push(piece));
      response.once('end', () => {
        const body = Buffer.concat(pieces);
        const coding = response.headers['content-encoding'];
        const plain =
          coding === 'br'
            ? brotliDecompressSync(body)
            : coding === 'gzip'
              ? gunzipSync(body)
              : body;
        if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`));
        resolve({ text: plain.toString(), bytes: response.socket.bytesRead });
      });
    });
    sending.once('error', reject);
    sending.end();
  });
}
