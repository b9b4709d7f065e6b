-- AlterTable
ALTER TABLE "Reply" ADD COLUMN "hiddenAt" DATETIME;

-- CreateTable
CREATE TABLE "AnonymousPost" (
    "kind" TEXT NOT NULL,
    "postId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("kind", "postId"),
    CONSTRAINT "AnonymousPost_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MeToo" (
    "topicId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("topicId", "personId"),
    CONSTRAINT "MeToo_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MeToo_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TopicAsked" (
    "topicId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("topicId", "personId"),
    CONSTRAINT "TopicAsked_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TopicAsked_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Conclusion" (
    "topicId" TEXT NOT NULL PRIMARY KEY,
    "body" TEXT NOT NULL,
    "writtenBy" TEXT NOT NULL,
    "writtenAt" DATETIME NOT NULL,
    CONSTRAINT "Conclusion_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mention" (
    "kind" TEXT NOT NULL,
    "postId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("kind", "postId", "personId"),
    CONSTRAINT "Mention_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PostVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "postId" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "writtenAt" DATETIME NOT NULL,
    "endedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Draft" (
    "personId" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "form"),
    CONSTRAINT "Draft_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgentSection" (
    "agentId" TEXT NOT NULL,
    "sectionId" TEXT NOT NULL,

    PRIMARY KEY ("agentId", "sectionId"),
    CONSTRAINT "AgentSection_agentId_fkey" FOREIGN KEY ("agentId") REFERENCES "Agent" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AgentSection_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Escalation" (
    "topicId" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "step" INTEGER NOT NULL DEFAULT 0,
    "agentId" TEXT,
    "dueOn" TEXT,
    "waitingFor" TEXT NOT NULL DEFAULT '',
    "asked" INTEGER NOT NULL DEFAULT 0,
    "askOn" TEXT,
    "notYet" BOOLEAN NOT NULL DEFAULT false,
    "reminded" BOOLEAN NOT NULL DEFAULT false,
    "startedAt" DATETIME NOT NULL,
    "firstReplyAt" DATETIME,
    "escalatedAt" DATETIME,
    "settledAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Escalation_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Escalation_agentId_fkey" FOREIGN KEY ("agentId") REFERENCES "Agent" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EscalationEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "topicId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "dueOn" TEXT,
    "agentId" TEXT,
    "byId" TEXT,
    "byAgentId" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "replyId" TEXT,
    "at" DATETIME NOT NULL,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "EscalationEvent_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Escalation" ("topicId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnswerLink" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "topicId" TEXT NOT NULL,
    "agentId" TEXT,
    "personId" TEXT,
    "browserHash" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "AnswerLink_agentId_fkey" FOREIGN KEY ("agentId") REFERENCES "Agent" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AnswerLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SectionModerator" (
    "sectionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("sectionId", "personId"),
    CONSTRAINT "SectionModerator_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SectionModerator_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TopicDeed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "topicId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "replyId" TEXT,
    "otherId" TEXT,
    "details" TEXT NOT NULL DEFAULT '',
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "TopicDeed_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Flag" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "postId" TEXT NOT NULL,
    "topicId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'open',
    "assigneeId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    CONSTRAINT "Flag_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Flag_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Flag_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FlagNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "flagId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "FlagNote_flagId_fkey" FOREIGN KEY ("flagId") REFERENCES "Flag" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FlagNote_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReadMark" (
    "personId" TEXT NOT NULL,
    "topicId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,

    PRIMARY KEY ("personId", "topicId"),
    CONSTRAINT "ReadMark_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReadMark_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReadFrom" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "ReadFrom_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Following" (
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "muted" BOOLEAN NOT NULL DEFAULT false,
    "since" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "kind", "targetId"),
    CONSTRAINT "Following_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL DEFAULT 'person',
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
INSERT INTO "new_Person" ("email", "givenName", "id", "jobTitle", "joinedAt", "lastSeenAt", "leftAt", "name", "organisationId", "passwordHash") SELECT "email", "givenName", "id", "jobTitle", "joinedAt", "lastSeenAt", "leftAt", "name", "organisationId", "passwordHash" FROM "Person";
DROP TABLE "Person";
ALTER TABLE "new_Person" RENAME TO "Person";
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");
CREATE INDEX "Person_organisationId_idx" ON "Person"("organisationId");
CREATE INDEX "Person_lastSeenAt_idx" ON "Person"("lastSeenAt");
CREATE TABLE "new_Topic" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL DEFAULT 'query',
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "serviceAreaId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "editedAt" DATETIME,
    "replyCount" INTEGER NOT NULL DEFAULT 0,
    "waiting" BOOLEAN NOT NULL DEFAULT true,
    "audience" TEXT NOT NULL DEFAULT 'member',
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "hiddenAt" DATETIME,
    "mergedIntoId" TEXT,
    "convenerId" TEXT,
    "meTooCount" INTEGER NOT NULL DEFAULT 0,
    "toldCount" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Topic_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Topic_serviceAreaId_fkey" FOREIGN KEY ("serviceAreaId") REFERENCES "ServiceArea" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Topic_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Topic" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Topic_convenerId_fkey" FOREIGN KEY ("convenerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Topic" ("audience", "authorId", "body", "createdAt", "editedAt", "id", "replyCount", "serviceAreaId", "title", "waiting") SELECT "audience", "authorId", "body", "createdAt", "editedAt", "id", "replyCount", "serviceAreaId", "title", "waiting" FROM "Topic";
DROP TABLE "Topic";
ALTER TABLE "new_Topic" RENAME TO "Topic";
CREATE INDEX "Topic_authorId_idx" ON "Topic"("authorId");
CREATE INDEX "Topic_serviceAreaId_createdAt_idx" ON "Topic"("serviceAreaId", "createdAt");
CREATE INDEX "Topic_serviceAreaId_replyCount_createdAt_idx" ON "Topic"("serviceAreaId", "replyCount", "createdAt");
CREATE INDEX "Topic_waiting_replyCount_createdAt_idx" ON "Topic"("waiting", "replyCount", "createdAt");
CREATE INDEX "Topic_mergedIntoId_idx" ON "Topic"("mergedIntoId");
CREATE TABLE "new_Profession" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "side" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "retiredAt" DATETIME
);
INSERT INTO "new_Profession" ("name", "position", "retiredAt", "slug") SELECT "name", "position", "retiredAt", "slug" FROM "Profession";
DROP TABLE "Profession";
ALTER TABLE "new_Profession" RENAME TO "Profession";
CREATE TABLE "new_Agent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "personId" TEXT,
    "aboveId" TEXT,
    "awayUntil" TEXT,
    "deputyId" TEXT,
    "position" INTEGER NOT NULL,
    "retiredAt" DATETIME,
    CONSTRAINT "Agent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Agent_aboveId_fkey" FOREIGN KEY ("aboveId") REFERENCES "Agent" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Agent_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "Agent" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Agent" ("email", "id", "name", "organisation", "position", "retiredAt") SELECT "email", "id", "name", "organisation", "position", "retiredAt" FROM "Agent";
DROP TABLE "Agent";
ALTER TABLE "new_Agent" RENAME TO "Agent";
CREATE UNIQUE INDEX "Agent_email_key" ON "Agent"("email");
CREATE INDEX "Agent_aboveId_idx" ON "Agent"("aboveId");
CREATE INDEX "Agent_deputyId_idx" ON "Agent"("deputyId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "AnonymousPost_personId_idx" ON "AnonymousPost"("personId");

-- CreateIndex
CREATE INDEX "MeToo_personId_idx" ON "MeToo"("personId");

-- CreateIndex
CREATE INDEX "TopicAsked_personId_idx" ON "TopicAsked"("personId");

-- CreateIndex
CREATE INDEX "Mention_personId_idx" ON "Mention"("personId");

-- CreateIndex
CREATE INDEX "PostVersion_kind_postId_endedAt_idx" ON "PostVersion"("kind", "postId", "endedAt");

-- CreateIndex
CREATE INDEX "Draft_savedAt_idx" ON "Draft"("savedAt");

-- CreateIndex
CREATE INDEX "AgentSection_sectionId_idx" ON "AgentSection"("sectionId");

-- CreateIndex
CREATE INDEX "Escalation_dueOn_idx" ON "Escalation"("dueOn");

-- CreateIndex
CREATE INDEX "Escalation_askOn_idx" ON "Escalation"("askOn");

-- CreateIndex
CREATE INDEX "Escalation_agentId_state_idx" ON "Escalation"("agentId", "state");

-- CreateIndex
CREATE INDEX "Escalation_state_dueOn_idx" ON "Escalation"("state", "dueOn");

-- CreateIndex
CREATE INDEX "EscalationEvent_topicId_seq_idx" ON "EscalationEvent"("topicId", "seq");

-- CreateIndex
CREATE INDEX "AnswerLink_topicId_idx" ON "AnswerLink"("topicId");

-- CreateIndex
CREATE INDEX "AnswerLink_agentId_idx" ON "AnswerLink"("agentId");

-- CreateIndex
CREATE INDEX "AnswerLink_personId_idx" ON "AnswerLink"("personId");

-- CreateIndex
CREATE INDEX "AnswerLink_expiresAt_idx" ON "AnswerLink"("expiresAt");

-- CreateIndex
CREATE INDEX "SectionModerator_personId_idx" ON "SectionModerator"("personId");

-- CreateIndex
CREATE INDEX "TopicDeed_topicId_seq_idx" ON "TopicDeed"("topicId", "seq");

-- CreateIndex
CREATE INDEX "TopicDeed_seq_idx" ON "TopicDeed"("seq");

-- CreateIndex
CREATE INDEX "Flag_state_createdAt_idx" ON "Flag"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Flag_kind_postId_idx" ON "Flag"("kind", "postId");

-- CreateIndex
CREATE INDEX "Flag_topicId_idx" ON "Flag"("topicId");

-- CreateIndex
CREATE INDEX "Flag_byId_idx" ON "Flag"("byId");

-- CreateIndex
CREATE INDEX "Flag_assigneeId_idx" ON "Flag"("assigneeId");

-- CreateIndex
CREATE INDEX "FlagNote_flagId_at_idx" ON "FlagNote"("flagId", "at");

-- CreateIndex
CREATE INDEX "FlagNote_byId_idx" ON "FlagNote"("byId");

-- CreateIndex
CREATE INDEX "ReadMark_topicId_idx" ON "ReadMark"("topicId");

-- CreateIndex
CREATE INDEX "Following_kind_targetId_idx" ON "Following"("kind", "targetId");
