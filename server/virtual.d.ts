/** Remix's own build, made by its Vite plugin within the same module graph (vite.config.ts). */
declare module 'virtual:remix/server-build' {
  import type { ServerBuild } from '@remix-run/node';
  const build: ServerBuild;
  export = build;
}
