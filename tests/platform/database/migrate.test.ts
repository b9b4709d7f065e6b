import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '~/platform/clock.server';
import {
  migrate,
  MigrationFailed,
  migrations,
  type Migration,
} from '~/platform/database/migrate.server';
import { settings } from '~/platform/settings.server';

/** A cluster and its members: a parent table with child rows that leave with their parent. */
const clusters: Migration = {
  name: '1_clusters',
  sql: `
    CREATE TABLE "Cluster" ("id" TEXT PRIMARY KEY);
    CREATE TABLE "Member" (
      "name" TEXT PRIMARY KEY,
      "clusterId" TEXT NOT NULL REFERENCES "Cluster" ("id") ON DELETE CASCADE
    );
    INSERT INTO "Cluster" VALUES ('fen');
    INSERT INTO "Member" VALUES ('Nuala', 'fen'), ('Tobias', 'fen');`,
};

/** SQLite cannot change most of a table in place, so Prisma copies it into a new one. */
const rebuiltClusters: Migration = {
  name: '2_rebuilt_clusters',
  sql: `
    PRAGMA foreign_keys=OFF;
    CREATE TABLE "new_Cluster" ("id" TEXT PRIMARY KEY, "region" TEXT NOT NULL DEFAULT 'East');
    INSERT INTO "new_Cluster" ("id") SELECT "id" FROM "Cluster";
    DROP TABLE "Cluster";
    ALTER TABLE "new_Cluster" RENAME TO "Cluster";
    PRAGMA foreign_keys=ON;`,
};

let file: string;
beforeEach(() => {
  file = join(settings().dataDir, `${newId()}.db`);
});

function read<Row>(sql: string): Row[] {
  const sqlite = new Sqlite(file, { readonly: true });
  try {
    return sqlite.prepare<[], Row>(sql).all();
  } finally {
    sqlite.close();
  }
}

const tables = () =>
  read<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`).map(
    ({ name }) => name,
  );
const history = () =>
  read<{ name: string }>(
    `SELECT migration_name AS name FROM "_prisma_migrations" ORDER BY migration_name`,
  ).map(({ name }) => name);

describe('a new file', () => {
  it('gets every migration, oldest first', () => {
    expect(migrate(file)).toEqual(migrations.map(({ name }) => name));
    expect(tables()).toEqual(expect.arrayContaining(['Topic', 'Reply', 'Activity', 'Session']));
  });
});

describe('a file that is up to date', () => {
  it('gets nothing', () => {
    migrate(file);
    expect(migrate(file)).toEqual([]);
  });
});

describe('a file of an older version', () => {
  it('gets what is missing, and keeps its rows', () => {
    migrate(file, [clusters]);
    expect(migrate(file, [clusters, rebuiltClusters])).toEqual(['2_rebuilt_clusters']);
    expect(read(`SELECT * FROM "Cluster"`)).toEqual([{ id: 'fen', region: 'East' }]);
  });

  it('keeps the child rows of a table that is rebuilt', () => {
    migrate(file, [clusters]);
    migrate(file, [clusters, rebuiltClusters]);
    expect(read(`SELECT name FROM "Member"`)).toEqual([{ name: 'Nuala' }, { name: 'Tobias' }]);
  });
});

describe('a file of a newer version', () => {
  it('is refused', () => {
    migrate(file, [clusters, rebuiltClusters]);
    expect(() => migrate(file, [clusters])).toThrow(MigrationFailed);
    expect(() => migrate(file, [clusters])).toThrow(
      'The data folder was written by a newer version of the network (it knows 2_rebuilt_clusters)',
    );
  });

  it('is left as it is', () => {
    migrate(file, [clusters, rebuiltClusters]);
    const another = { name: '1_another', sql: 'CREATE TABLE "Another" (id)' };
    expect(() => migrate(file, [clusters, another])).toThrow(MigrationFailed);
    expect(tables()).not.toContain('Another');
  });
});

describe('a migration that was changed after it had been applied', () => {
  it('is refused', () => {
    migrate(file, [clusters]);
    const changed = { ...clusters, sql: `${clusters.sql}\n` };
    expect(() => migrate(file, [changed])).toThrow(
      'Migration 1_clusters was changed after it had been applied',
    );
  });
});

describe('a migration that fails', () => {
  const broken: Migration = {
    name: '2_broken',
    sql: `CREATE TABLE "Half" (id); DELETE FROM "Member"; INSERT INTO "Nowhere" VALUES (1);`,
  };

  it('says which one and why', () => {
    expect(() => migrate(file, [clusters, broken])).toThrow(
      'Migration 2_broken did not go through: no such table: Nowhere',
    );
  });

  it('leaves nothing half-done, and keeps those before it', () => {
    expect(() => migrate(file, [clusters, broken])).toThrow(MigrationFailed);
    expect(tables()).not.toContain('Half');
    expect(read(`SELECT name FROM "Member"`)).toHaveLength(2);
    expect(history()).toEqual(['1_clusters']);
  });

  it('can be put right and tried again', () => {
    expect(() => migrate(file, [clusters, broken])).toThrow(MigrationFailed);
    const mended = { ...broken, sql: `CREATE TABLE "Half" (id);` };
    expect(migrate(file, [clusters, mended])).toEqual(['2_broken']);
  });
});

describe('a migration that would leave rows without their parent', () => {
  const orphaning = { name: '2_orphaning', sql: `DELETE FROM "Cluster"` };

  it('is refused, and leaves nothing', () => {
    expect(() => migrate(file, [clusters, orphaning])).toThrow(
      'Migration 2_orphaning would leave 2 rows without their parent',
    );
    expect(read(`SELECT id FROM "Cluster"`)).toEqual([{ id: 'fen' }]);
    expect(history()).toEqual(['1_clusters']);
  });
});
