import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import remixConfig from '../../remix.config.js';

/** As the product is built, with another process around the same pages. */
export default defineConfig({
  plugins: [
    remix({ ...remixConfig, buildDirectory: '.cache/bench/build' }),
    {
      name: 'constants-entry',
      config: (_config, { isSsrBuild }) =>
        isSsrBuild
          ? { build: { rollupOptions: { input: { main: './bench/constants/main.ts' } } } }
          : undefined,
    },
    tailwindcss(),
  ],
  resolve: { alias: { '~': fileURLToPath(new URL('../../app', import.meta.url)) } },
  css: { preprocessorOptions: { scss: { loadPaths: ['node_modules'] } } },
  build: { target: 'es2022' },
});
