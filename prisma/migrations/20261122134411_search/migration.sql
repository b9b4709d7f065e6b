-- CreateTable
CREATE TABLE "SearchDocument" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "standing" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "labels" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "SearchDocument_kind_subjectId_key" ON "SearchDocument"("kind", "subjectId");

-- Added by hand: Prisma knows no full-text index. Its content is the table above ("external content"), so that no text
-- is kept twice. app/platform/search keeps it, because triggers would be lost whenever Prisma rebuilds the table;
-- a rebuild of that table must keep the ids.
CREATE VIRTUAL TABLE "SearchText" USING fts5(
    "title", "body", "labels",
    content = 'SearchDocument', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
-- Deleted words leave the index at once, not at some later merge (docs/decisions/0009).
INSERT INTO "SearchText" ("SearchText", "rank") VALUES ('secure-delete', 1);
