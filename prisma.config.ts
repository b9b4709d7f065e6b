import { defineConfig } from 'prisma/config';

/** Prisma's command line reads this; the running network does not (see app/platform/settings.server.ts). */
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: `file:${process.env.DATA_DIR ?? './data'}/network.db` },
});
