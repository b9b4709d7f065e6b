-- CreateTable
CREATE TABLE "GuidanceSource" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retiredAt" DATETIME
);

-- CreateTable
CREATE TABLE "Guidance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sourceSlug" TEXT NOT NULL,
    "url" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "publishedOn" TEXT NOT NULL,
    "reviewOn" TEXT,
    "status" TEXT NOT NULL DEFAULT 'current',
    "reason" TEXT NOT NULL DEFAULT '',
    "supersededById" TEXT,
    "ownerId" TEXT,
    "remindOn" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "seq" INTEGER NOT NULL,
    "link" TEXT NOT NULL DEFAULT 'unchecked',
    "misses" INTEGER NOT NULL DEFAULT 0,
    "movedTo" TEXT NOT NULL DEFAULT '',
    "checkedAt" DATETIME,
    "nextCheckOn" TEXT,
    CONSTRAINT "Guidance_sourceSlug_fkey" FOREIGN KEY ("sourceSlug") REFERENCES "GuidanceSource" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Guidance_supersededById_fkey" FOREIGN KEY ("supersededById") REFERENCES "Guidance" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Guidance_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GuidanceArea" (
    "guidanceId" TEXT NOT NULL,
    "serviceAreaId" TEXT NOT NULL,

    PRIMARY KEY ("guidanceId", "serviceAreaId"),
    CONSTRAINT "GuidanceArea_guidanceId_fkey" FOREIGN KEY ("guidanceId") REFERENCES "Guidance" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GuidanceArea_serviceAreaId_fkey" FOREIGN KEY ("serviceAreaId") REFERENCES "ServiceArea" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LinkCheck" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "guidanceId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "outcome" TEXT NOT NULL,
    "status" INTEGER,
    "detail" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "LinkCheck_guidanceId_fkey" FOREIGN KEY ("guidanceId") REFERENCES "Guidance" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LibraryGuidance" (
    "itemId" TEXT NOT NULL,
    "guidanceId" TEXT NOT NULL,
    "named" BOOLEAN NOT NULL DEFAULT true,
    "checkSince" DATETIME,
    "checkedAt" DATETIME,
    "checkedById" TEXT,
    "outcome" TEXT NOT NULL DEFAULT '',

    PRIMARY KEY ("itemId", "guidanceId"),
    CONSTRAINT "LibraryGuidance_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "LibraryItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LibraryGuidance_guidanceId_fkey" FOREIGN KEY ("guidanceId") REFERENCES "Guidance" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Guidance_slug_key" ON "Guidance"("slug");

-- CreateIndex
CREATE INDEX "Guidance_status_seq_idx" ON "Guidance"("status", "seq");

-- CreateIndex
CREATE INDEX "Guidance_sourceSlug_idx" ON "Guidance"("sourceSlug");

-- CreateIndex
CREATE INDEX "Guidance_ownerId_idx" ON "Guidance"("ownerId");

-- CreateIndex
CREATE INDEX "Guidance_supersededById_idx" ON "Guidance"("supersededById");

-- CreateIndex
CREATE INDEX "Guidance_nextCheckOn_idx" ON "Guidance"("nextCheckOn");

-- CreateIndex
CREATE INDEX "Guidance_remindOn_idx" ON "Guidance"("remindOn");

-- CreateIndex
CREATE INDEX "GuidanceArea_serviceAreaId_idx" ON "GuidanceArea"("serviceAreaId");

-- CreateIndex
CREATE INDEX "LinkCheck_guidanceId_at_idx" ON "LinkCheck"("guidanceId", "at");

-- CreateIndex
CREATE INDEX "LibraryGuidance_guidanceId_idx" ON "LibraryGuidance"("guidanceId");

-- Who issues guidance, to begin with. The webmaster edits the list.
INSERT INTO "GuidanceSource" ("slug", "name", "position") VALUES
  ('nice', 'NICE', 0),
  ('department-of-health', 'Department of Health', 1),
  ('strategic-health-authority', 'Strategic health authority', 2),
  ('professional-body', 'Professional body', 3),
  ('network', 'The network itself', 4);
