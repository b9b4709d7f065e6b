/**
 * The one source of Remix's options. Remix's Vite plugin does not read this file by itself:
 * `vite.config.ts` imports it and passes it on.
 *
 * Every `v3_*` flag is on, so that the step to React Router stays an import swap (docs/decisions/0002).
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  ssr: true,
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
    v3_routeConfig: true,
  },
};
