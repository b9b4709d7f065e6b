-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Topic" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "serviceAreaId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "editedAt" DATETIME,
    "replyCount" INTEGER NOT NULL DEFAULT 0,
    "waiting" BOOLEAN NOT NULL DEFAULT true,
    "audience" TEXT NOT NULL DEFAULT 'member',
    CONSTRAINT "Topic_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Topic_serviceAreaId_fkey" FOREIGN KEY ("serviceAreaId") REFERENCES "ServiceArea" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Topic" ("authorId", "body", "createdAt", "editedAt", "id", "replyCount", "serviceAreaId", "title") SELECT "authorId", "body", "createdAt", "editedAt", "id", "replyCount", "serviceAreaId", "title" FROM "Topic";
DROP TABLE "Topic";
ALTER TABLE "new_Topic" RENAME TO "Topic";
CREATE INDEX "Topic_authorId_idx" ON "Topic"("authorId");
CREATE INDEX "Topic_serviceAreaId_createdAt_idx" ON "Topic"("serviceAreaId", "createdAt");
CREATE INDEX "Topic_serviceAreaId_replyCount_createdAt_idx" ON "Topic"("serviceAreaId", "replyCount", "createdAt");
CREATE INDEX "Topic_waiting_replyCount_createdAt_idx" ON "Topic"("waiting", "replyCount", "createdAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- What has been answered or taken back waits no longer.
UPDATE "Topic" SET "waiting" = false
WHERE "id" IN (SELECT "topicId" FROM "AcceptedAnswer") OR "id" IN (SELECT "topicId" FROM "TopicDeletion");
