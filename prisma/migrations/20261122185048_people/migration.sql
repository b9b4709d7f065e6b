-- CreateTable
CREATE TABLE "EmailChange" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "newEmail" TEXT NOT NULL,
    "oldTokenHash" TEXT NOT NULL,
    "newTokenHash" TEXT NOT NULL,
    "oldConfirmedAt" DATETIME,
    "newConfirmedAt" DATETIME,
    "vouchedById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "EmailChange_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SecondFactor" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "secret" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    "lastStep" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "SecondFactor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "codeHash" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    CONSTRAINT "RecoveryCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PendingSignIn" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "PendingSignIn_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "KnownDevice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "firstSeenAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    CONSTRAINT "KnownDevice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HandOver" (
    "fromId" TEXT NOT NULL PRIMARY KEY,
    "toId" TEXT NOT NULL,
    "offeredAt" DATETIME NOT NULL,
    CONSTRAINT "HandOver_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "HandOver_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PersonMerge" (
    "goneId" TEXT NOT NULL PRIMARY KEY,
    "keptId" TEXT NOT NULL,
    "mergedAt" DATETIME NOT NULL,
    CONSTRAINT "PersonMerge_keptId_fkey" FOREIGN KEY ("keptId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Profession" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retiredAt" DATETIME
);

-- CreateTable
CREATE TABLE "Profile" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "professionSlug" TEXT,
    "phone" TEXT NOT NULL DEFAULT '',
    "mobile" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "emailShownTo" TEXT NOT NULL DEFAULT 'member',
    "phoneShownTo" TEXT NOT NULL DEFAULT 'member',
    "mobileShownTo" TEXT NOT NULL DEFAULT 'steering',
    "addressShownTo" TEXT NOT NULL DEFAULT 'member',
    "photoId" TEXT,
    "welcomedAt" DATETIME,
    "confirmedAt" DATETIME,
    "changedAt" DATETIME NOT NULL,
    CONSTRAINT "Profile_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Profile_professionSlug_fkey" FOREIGN KEY ("professionSlug") REFERENCES "Profession" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Interest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "PersonInterest" (
    "personId" TEXT NOT NULL,
    "interestId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("personId", "interestId"),
    CONSTRAINT "PersonInterest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PersonInterest_interestId_fkey" FOREIGN KEY ("interestId") REFERENCES "Interest" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PersonServiceArea" (
    "personId" TEXT NOT NULL,
    "serviceAreaId" TEXT NOT NULL,

    PRIMARY KEY ("personId", "serviceAreaId"),
    CONSTRAINT "PersonServiceArea_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PersonServiceArea_serviceAreaId_fkey" FOREIGN KEY ("serviceAreaId") REFERENCES "ServiceArea" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Absence" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "until" DATETIME NOT NULL,
    "deputyId" TEXT,
    CONSTRAINT "Absence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Absence_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "jobTitle" TEXT NOT NULL DEFAULT '',
    "organisationId" TEXT NOT NULL,
    "role" TEXT,
    "message" TEXT NOT NULL DEFAULT '',
    "invitedById" TEXT,
    "applicationId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    "acceptedAt" DATETIME,
    "personId" TEXT,
    CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Invitation_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Invitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Application" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "jobTitle" TEXT NOT NULL,
    "organisationId" TEXT,
    "organisationName" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    "decision" TEXT,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "declineReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Application_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Application_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ApplicationMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "fromId" TEXT,
    "body" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ApplicationMessage_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ApplicationMessage_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OrganisationContact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organisationId" TEXT NOT NULL,
    "programme" TEXT NOT NULL,
    "personId" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "jobTitle" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    CONSTRAINT "OrganisationContact_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OrganisationContact_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OrganisationLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organisationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "addedAt" DATETIME NOT NULL,
    CONSTRAINT "OrganisationLink_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OrganisationSlug" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "organisationId" TEXT NOT NULL,
    CONSTRAINT "OrganisationSlug_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SupplierUse" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "supplierId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "year" INTEGER,
    "addedById" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,
    CONSTRAINT "SupplierUse_supplierId_fkey" FOREIGN KEY ("supplierId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SupplierUse_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SupplierUse_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT,
    "name" TEXT NOT NULL,
    "givenName" TEXT NOT NULL,
    "jobTitle" TEXT NOT NULL,
    "passwordHash" TEXT,
    "organisationId" TEXT,
    "joinedAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME,
    "leftAt" DATETIME,
    CONSTRAINT "Person_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Person" ("email", "givenName", "id", "jobTitle", "joinedAt", "name", "organisationId", "passwordHash") SELECT "email", "givenName", "id", "jobTitle", "joinedAt", "name", "organisationId", "passwordHash" FROM "Person";
DROP TABLE "Person";
ALTER TABLE "new_Person" RENAME TO "Person";
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");
CREATE INDEX "Person_organisationId_idx" ON "Person"("organisationId");
CREATE INDEX "Person_lastSeenAt_idx" ON "Person"("lastSeenAt");
CREATE TABLE "new_RoleGrant" (
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "grantedAt" DATETIME NOT NULL,
    "startsAt" DATETIME,
    "endsAt" DATETIME,
    "grantedById" TEXT,

    PRIMARY KEY ("personId", "role"),
    CONSTRAINT "RoleGrant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RoleGrant_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_RoleGrant" ("endsAt", "grantedAt", "personId", "role", "startsAt") SELECT "endsAt", "grantedAt", "personId", "role", "startsAt" FROM "RoleGrant";
DROP TABLE "RoleGrant";
ALTER TABLE "new_RoleGrant" RENAME TO "RoleGrant";
CREATE INDEX "RoleGrant_role_idx" ON "RoleGrant"("role");
CREATE TABLE "new_Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "handle" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Session" ("createdAt", "device", "expiresAt", "handle", "id", "lastUsedAt", "personId") SELECT "createdAt", "device", "expiresAt", "handle", "id", "lastUsedAt", "personId" FROM "Session";
DROP TABLE "Session";
ALTER TABLE "new_Session" RENAME TO "Session";
CREATE UNIQUE INDEX "Session_handle_key" ON "Session"("handle");
CREATE INDEX "Session_personId_idx" ON "Session"("personId");
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");
CREATE TABLE "new_OrganisationKind" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "plural" TEXT NOT NULL,
    "badge" TEXT,
    "inDirectory" BOOLEAN NOT NULL DEFAULT false,
    "supplies" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "retiredAt" DATETIME
);
INSERT INTO "new_OrganisationKind" ("badge", "name", "plural", "position", "retiredAt", "slug") SELECT "badge", "name", "plural", "position", "retiredAt", "slug" FROM "OrganisationKind";
DROP TABLE "OrganisationKind";
ALTER TABLE "new_OrganisationKind" RENAME TO "OrganisationKind";
CREATE TABLE "new_Organisation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kindSlug" TEXT NOT NULL,
    "parentId" TEXT,
    "madeUp" BOOLEAN NOT NULL DEFAULT false,
    "about" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "offers" TEXT NOT NULL DEFAULT '',
    "closedAt" DATETIME,
    CONSTRAINT "Organisation_kindSlug_fkey" FOREIGN KEY ("kindSlug") REFERENCES "OrganisationKind" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Organisation_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Organisation" ("id", "kindSlug", "madeUp", "name", "parentId", "slug") SELECT "id", "kindSlug", "madeUp", "name", "parentId", "slug" FROM "Organisation";
DROP TABLE "Organisation";
ALTER TABLE "new_Organisation" RENAME TO "Organisation";
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");
CREATE INDEX "Organisation_parentId_idx" ON "Organisation"("parentId");
CREATE INDEX "Organisation_kindSlug_idx" ON "Organisation"("kindSlug");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "EmailChange_oldTokenHash_key" ON "EmailChange"("oldTokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "EmailChange_newTokenHash_key" ON "EmailChange"("newTokenHash");

-- CreateIndex
CREATE INDEX "EmailChange_expiresAt_idx" ON "EmailChange"("expiresAt");

-- CreateIndex
CREATE INDEX "RecoveryCode_personId_idx" ON "RecoveryCode"("personId");

-- CreateIndex
CREATE INDEX "PendingSignIn_personId_idx" ON "PendingSignIn"("personId");

-- CreateIndex
CREATE INDEX "PendingSignIn_expiresAt_idx" ON "PendingSignIn"("expiresAt");

-- CreateIndex
CREATE INDEX "KnownDevice_personId_idx" ON "KnownDevice"("personId");

-- CreateIndex
CREATE INDEX "KnownDevice_lastSeenAt_idx" ON "KnownDevice"("lastSeenAt");

-- CreateIndex
CREATE INDEX "HandOver_toId_idx" ON "HandOver"("toId");

-- CreateIndex
CREATE INDEX "PersonMerge_keptId_idx" ON "PersonMerge"("keptId");

-- CreateIndex
CREATE INDEX "Profile_professionSlug_idx" ON "Profile"("professionSlug");

-- CreateIndex
CREATE UNIQUE INDEX "Interest_key_key" ON "Interest"("key");

-- CreateIndex
CREATE INDEX "PersonInterest_interestId_idx" ON "PersonInterest"("interestId");

-- CreateIndex
CREATE INDEX "PersonServiceArea_serviceAreaId_idx" ON "PersonServiceArea"("serviceAreaId");

-- CreateIndex
CREATE INDEX "Absence_deputyId_idx" ON "Absence"("deputyId");

-- CreateIndex
CREATE INDEX "Absence_until_idx" ON "Absence"("until");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_applicationId_key" ON "Invitation"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_personId_key" ON "Invitation"("personId");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE INDEX "Invitation_createdAt_idx" ON "Invitation"("createdAt");

-- CreateIndex
CREATE INDEX "Invitation_organisationId_idx" ON "Invitation"("organisationId");

-- CreateIndex
CREATE INDEX "Invitation_invitedById_idx" ON "Invitation"("invitedById");

-- CreateIndex
CREATE UNIQUE INDEX "Application_tokenHash_key" ON "Application"("tokenHash");

-- CreateIndex
CREATE INDEX "Application_decidedAt_confirmedAt_idx" ON "Application"("decidedAt", "confirmedAt");

-- CreateIndex
CREATE INDEX "Application_email_idx" ON "Application"("email");

-- CreateIndex
CREATE INDEX "Application_expiresAt_idx" ON "Application"("expiresAt");

-- CreateIndex
CREATE INDEX "Application_organisationId_idx" ON "Application"("organisationId");

-- CreateIndex
CREATE INDEX "Application_decidedById_idx" ON "Application"("decidedById");

-- CreateIndex
CREATE INDEX "ApplicationMessage_applicationId_at_idx" ON "ApplicationMessage"("applicationId", "at");

-- CreateIndex
CREATE INDEX "ApplicationMessage_fromId_idx" ON "ApplicationMessage"("fromId");

-- CreateIndex
CREATE INDEX "OrganisationContact_organisationId_position_idx" ON "OrganisationContact"("organisationId", "position");

-- CreateIndex
CREATE INDEX "OrganisationContact_personId_idx" ON "OrganisationContact"("personId");

-- CreateIndex
CREATE INDEX "OrganisationLink_organisationId_position_idx" ON "OrganisationLink"("organisationId", "position");

-- CreateIndex
CREATE INDEX "OrganisationSlug_organisationId_idx" ON "OrganisationSlug"("organisationId");

-- CreateIndex
CREATE INDEX "SupplierUse_supplierId_addedAt_idx" ON "SupplierUse"("supplierId", "addedAt");

-- CreateIndex
CREATE INDEX "SupplierUse_userId_idx" ON "SupplierUse"("userId");

-- CreateIndex
CREATE INDEX "SupplierUse_addedById_idx" ON "SupplierUse"("addedById");

-- What a network that exists already has in these lists.
UPDATE "OrganisationKind" SET "inDirectory" = true WHERE "slug" IN ('pct', 'cluster');
UPDATE "OrganisationKind" SET "supplies" = true WHERE "slug" = 'support-supplier';
UPDATE "Person" SET "lastSeenAt" = (SELECT max("lastUsedAt") FROM "Session" WHERE "personId" = "Person"."id");
INSERT INTO "Profession" ("slug", "name", "position")
SELECT column1, column2, column3 FROM (VALUES
  ('gp', 'GP', 0),
  ('nurse', 'Nurse', 1),
  ('pharmacist', 'Pharmacist', 2),
  ('allied-health-professional', 'Allied health professional', 3),
  ('hospital-doctor', 'Hospital doctor', 4),
  ('public-health-specialist', 'Public health specialist', 5),
  ('manager', 'Manager', 6),
  ('analyst', 'Analyst', 7),
  ('finance', 'Finance', 8),
  ('other', 'Other', 9))
-- A new network is given them at its first start, with its other lists.
WHERE EXISTS (SELECT 1 FROM "OrganisationKind");
