-- AlterTable
ALTER TABLE "RoleGrant" ADD COLUMN "endsAt" DATETIME;
ALTER TABLE "RoleGrant" ADD COLUMN "startsAt" DATETIME;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Section" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "audience" TEXT NOT NULL DEFAULT 'member',
    "position" INTEGER NOT NULL,
    "retiredAt" DATETIME
);
INSERT INTO "new_Section" ("description", "id", "name", "position", "retiredAt", "slug") SELECT "description", "id", "name", "position", "retiredAt", "slug" FROM "Section";
DROP TABLE "Section";
ALTER TABLE "new_Section" RENAME TO "Section";
CREATE UNIQUE INDEX "Section_slug_key" ON "Section"("slug");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
