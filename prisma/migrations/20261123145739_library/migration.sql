-- CreateTable
CREATE TABLE "LibraryKind" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "plural" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retiredAt" DATETIME
);

-- CreateTable
CREATE TABLE "LibraryItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "kindSlug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "howTo" TEXT NOT NULL DEFAULT '',
    "tried" TEXT NOT NULL DEFAULT '',
    "sharing" TEXT NOT NULL DEFAULT '',
    "audience" TEXT NOT NULL DEFAULT 'member',
    "state" TEXT NOT NULL DEFAULT 'draft',
    "reason" TEXT NOT NULL DEFAULT '',
    "stateAt" DATETIME NOT NULL,
    "supersededById" TEXT,
    "adaptedFromId" TEXT,
    "adaptedVersion" INTEGER,
    "reviewOn" TEXT,
    "remindOn" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "publishedAt" DATETIME,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "LibraryItem_kindSlug_fkey" FOREIGN KEY ("kindSlug") REFERENCES "LibraryKind" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LibraryItem_supersededById_fkey" FOREIGN KEY ("supersededById") REFERENCES "LibraryItem" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "LibraryItem_adaptedFromId_fkey" FOREIGN KEY ("adaptedFromId") REFERENCES "LibraryItem" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LibraryItemArea" (
    "itemId" TEXT NOT NULL,
    "serviceAreaId" TEXT NOT NULL,

    PRIMARY KEY ("itemId", "serviceAreaId"),
    CONSTRAINT "LibraryItemArea_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "LibraryItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LibraryItemArea_serviceAreaId_fkey" FOREIGN KEY ("serviceAreaId") REFERENCES "ServiceArea" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LibraryOwner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "personId" TEXT,
    "organisationId" TEXT,
    "position" INTEGER NOT NULL,
    CONSTRAINT "LibraryOwner_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "LibraryItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LibraryOwner_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LibraryOwner_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LibraryVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "seq" INTEGER NOT NULL,
    "downloads" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "LibraryVersion_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "LibraryItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LibrarySignOff" (
    "versionId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("versionId", "organisationId"),
    CONSTRAINT "LibrarySignOff_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "LibraryVersion" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LibrarySignOff_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LibraryUse" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "result" TEXT NOT NULL,
    "advice" TEXT NOT NULL DEFAULT '',
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "LibraryUse_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "LibraryItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LibraryUse_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LibraryUse_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "LibraryItem_slug_key" ON "LibraryItem"("slug");

-- CreateIndex
CREATE INDEX "LibraryItem_state_seq_idx" ON "LibraryItem"("state", "seq");

-- CreateIndex
CREATE INDEX "LibraryItem_kindSlug_idx" ON "LibraryItem"("kindSlug");

-- CreateIndex
CREATE INDEX "LibraryItem_adaptedFromId_idx" ON "LibraryItem"("adaptedFromId");

-- CreateIndex
CREATE INDEX "LibraryItem_supersededById_idx" ON "LibraryItem"("supersededById");

-- CreateIndex
CREATE INDEX "LibraryItem_remindOn_idx" ON "LibraryItem"("remindOn");

-- CreateIndex
CREATE INDEX "LibraryItemArea_serviceAreaId_idx" ON "LibraryItemArea"("serviceAreaId");

-- CreateIndex
CREATE INDEX "LibraryOwner_personId_idx" ON "LibraryOwner"("personId");

-- CreateIndex
CREATE INDEX "LibraryOwner_organisationId_idx" ON "LibraryOwner"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "LibraryOwner_itemId_personId_key" ON "LibraryOwner"("itemId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "LibraryOwner_itemId_organisationId_key" ON "LibraryOwner"("itemId", "organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "LibraryVersion_seq_key" ON "LibraryVersion"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "LibraryVersion_itemId_number_key" ON "LibraryVersion"("itemId", "number");

-- CreateIndex
CREATE INDEX "LibrarySignOff_organisationId_idx" ON "LibrarySignOff"("organisationId");

-- CreateIndex
CREATE INDEX "LibraryUse_organisationId_idx" ON "LibraryUse"("organisationId");

-- CreateIndex
CREATE INDEX "LibraryUse_byId_idx" ON "LibraryUse"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "LibraryUse_itemId_organisationId_key" ON "LibraryUse"("itemId", "organisationId");

-- What every network begins with; its webmaster edits the list.
INSERT INTO "LibraryKind" ("slug", "name", "plural", "position") VALUES
  ('business-case', 'Business case', 'Business cases', 0),
  ('service-specification', 'Service specification', 'Service specifications', 1),
  ('service-level-agreement', 'Service level agreement', 'Service level agreements', 2),
  ('contract', 'Contract', 'Contracts', 3),
  ('protocol', 'Protocol', 'Protocols', 4),
  ('commissioning-plan', 'Commissioning plan', 'Commissioning plans', 5),
  ('agenda', 'Agenda', 'Agendas', 6),
  ('form', 'Form', 'Forms', 7);
