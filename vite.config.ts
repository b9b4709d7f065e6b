import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import remixConfig from './remix.config.js';

/**
 * Makes the process (`server/main.ts`) the entry of the server build. It imports Remix's own build as
 * `virtual:remix/server-build`, so that both live in one module graph: code that the process and a route
 * share exists once. Built apart, a module-level event bus would exist twice and deliver nothing, silently.
 *
 * The worker thread's entry stands beside it, as a file that the process can start by name. A thread has modules of its
 * own anyway, and only what both use is put into files that they share.
 */
function processEntry(): Plugin {
  return {
    name: 'process-entry',
    config(_config, env) {
      if (!env.isSsrBuild) return;
      const input = { main: './server/main.ts', worker: './server/worker.ts' };
      const entryFileNames = ({ name }: { name: string }) =>
        name === 'worker' ? 'worker.js' : 'index.js';
      return { build: { rollupOptions: { input, output: { entryFileNames } } } };
    },
  };
}

/** Packages that stay outside the server's bundle. */
const outside = [
  // Machine code, and WebAssembly with what belongs to it.
  '@node-rs/argon2',
  '@prisma/adapter-better-sqlite3',
  '@prisma/client',
  'better-sqlite3',
  'sharp',
  // Finds files of its own by where it lies.
  'pino',
  // Uses packages that need not be there, and finds out by asking for them.
  'socket.io',
  // Loaded when it is needed, if ever: into the bundle it would bring a file that imports the bundle's entry.
  '@github/markdown-toolbar-element',
  'socket.io-client',
  'unpdf',
];

const REQUIRE = `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);`;

/**
 * Takes the packages into the server's bundle: their 850 files, each of which is looked for, read and compiled on its
 * own, took a fifth of the processor time of every start (docs/decisions/0040).
 */
function packagesWithin(): Plugin {
  return {
    name: 'packages-within',
    config(_config, env) {
      if (!env.isSsrBuild) return;
      return {
        ssr: { noExternal: true, external: outside },
        // What packages hold for development is left out.
        define: { 'process.env.NODE_ENV': JSON.stringify('production') },
        // Some of them ask for a module of Node's own late, and do with less if there is no `require`.
        build: { rollupOptions: { output: { banner: REQUIRE } } },
      };
    },
  };
}

/** What goes into one file, by where it stands; the first that fits counts. */
const packs: Array<{ name: string; holds: RegExp[] }> = [
  {
    name: 'shared',
    holds: [
      /\/app\/(ui|platform)\//,
      /\/app\/features\/[^/]+\/([a-z-]+-)?addresses\.ts/,
      // Around every page.
      /\/app\/features\/[^/]+\/components\/(bell|shared-computer)/,
    ],
  },
  {
    // What a topic and a section are made of.
    name: 'board',
    holds: [
      /\/app\/features\/board\/([a-z-]+\.ts|(posts|topics|lists|following)\/)/,
      /\/app\/features\/board\/components\/(topic|section|reading|following\/follow-form)/,
      /\/app\/features\/board\/components\/post\/(post|repl|quote|attachments\.)/,
      /\/app\/features\/escalation\/(components|seen)\//,
    ],
  },
];

/**
 * Keeps what every page is made of in one file. Dozens of files of a few hundred bytes each cost more in headers and
 * in worse compression than they save.
 */
function fewFiles(): Plugin {
  return {
    name: 'few-files',
    config(_config, env) {
      if (env.isSsrBuild || env.command !== 'build') return;
      const manualChunks = (id: string) =>
        packs.find(({ holds }) => holds.some((place) => place.test(id)))?.name;
      return { build: { rollupOptions: { output: { manualChunks } } } };
    },
  };
}

/** Puts a compressed copy beside every built script and style: for the server to send as it is (server/assets.ts). */
function compressed(): Plugin {
  return {
    name: 'compressed',
    async writeBundle({ dir = '' }, bundle) {
      if (this.environment.name !== 'client') return;
      for (const [name, file] of Object.entries(bundle)) {
        if (!/\.(js|css)$/.test(name)) continue;
        const content = file.type === 'chunk' ? file.code : file.source;
        await writeFile(join(dir, `${name}.br`), await promisify(brotliCompress)(content));
        await writeFile(join(dir, `${name}.gz`), await promisify(gzip)(content, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  plugins: [
    remix(remixConfig),
    processEntry(),
    packagesWithin(),
    fewFiles(),
    compressed(),
    tailwindcss(),
  ],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  css: { preprocessorOptions: { scss: { loadPaths: ['node_modules'] } } },
  build: { target: 'es2022' },
});
