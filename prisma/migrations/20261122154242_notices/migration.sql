-- CreateTable
CREATE TABLE "Notice" (
    "personId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "entry" TEXT NOT NULL,
    "subjects" JSONB NOT NULL,
    "actorId" TEXT,
    "at" DATETIME NOT NULL,
    "about" TEXT NOT NULL,
    "shown" BOOLEAN NOT NULL,
    "seenAt" DATETIME,
    "mailedAt" DATETIME,

    PRIMARY KEY ("personId", "seq"),
    CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NoticeChoice" (
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "site" BOOLEAN NOT NULL,
    "mail" BOOLEAN NOT NULL,

    PRIMARY KEY ("personId", "kind"),
    CONSTRAINT "NoticeChoice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LogPlace" (
    "follower" TEXT NOT NULL PRIMARY KEY,
    "seq" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "Notice_personId_seenAt_seq_idx" ON "Notice"("personId", "seenAt", "seq");

-- CreateIndex
CREATE INDEX "Notice_at_idx" ON "Notice"("at");

-- CreateIndex
CREATE INDEX "ActivityChannel_seq_idx" ON "ActivityChannel"("seq");
