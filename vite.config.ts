import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { fileURLToPath } from 'node:url';
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

export default defineConfig({
  plugins: [remix(remixConfig), processEntry(), tailwindcss()],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  css: { preprocessorOptions: { scss: { loadPaths: ['node_modules'] } } },
  build: { target: 'es2022' },
});
