// @ts-check
/**
 * One life of the process that `npm run dev` starts, and starts again (see scripts/dev.mjs). Vite loads the server's
 * entry, so that the process and the pages share one module graph, just as they share one bundle in production.
 */
import { createServer } from 'vite';

const vite = await createServer({
  appType: 'custom',
  server: {
    middlewareMode: true,
    // The data folder changes with every write.
    watch: { ignored: ['**/data/**', '**/.cache/**', '**/test-results/**'] },
  },
});

// Vite closes after the process has drained and ends by itself then.
process.once('exit', () => void vite.close());

try {
  const { start } = await vite.ssrLoadModule('/server/main.ts');
  await start({
    /** Answers for the browser's modules and styles, and passes everything else on. */
    middlewares: vite.middlewares,
    /** Remix's build as it is now: pages are exchanged while the process goes on. */
    build: () => vite.ssrLoadModule('virtual:remix/server-build'),
  });
} catch (error) {
  if (error instanceof Error) vite.ssrFixStacktrace(error);
  console.error(error instanceof Error ? error.stack : error);
  process.exit(1);
}
