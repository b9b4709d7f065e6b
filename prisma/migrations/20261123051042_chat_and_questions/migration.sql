-- CreateTable
CREATE TABLE "TopicOrigin" (
    "topicId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "originId" TEXT NOT NULL,

    PRIMARY KEY ("topicId", "kind", "originId"),
    CONSTRAINT "TopicOrigin_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Room" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "slug" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "between" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastSeq" INTEGER NOT NULL DEFAULT 0,
    "closedAt" DATETIME
);

-- CreateTable
CREATE TABLE "RoomMember" (
    "roomId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "host" BOOLEAN NOT NULL DEFAULT false,
    "invitedById" TEXT NOT NULL,
    "joinedAt" DATETIME NOT NULL,

    PRIMARY KEY ("roomId", "personId"),
    CONSTRAINT "RoomMember_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RoomMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoomRemoval" (
    "roomId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("roomId", "personId"),
    CONSTRAINT "RoomRemoval_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RoomRemoval_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoomRead" (
    "roomId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "muted" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("roomId", "personId"),
    CONSTRAINT "RoomRead_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RoomRead_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roomId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "editedAt" DATETIME,
    "replyToId" TEXT,
    CONSTRAINT "Message_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Message_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Message_replyToId_fkey" FOREIGN KEY ("replyToId") REFERENCES "Message" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MessageDeletion" (
    "messageId" TEXT NOT NULL PRIMARY KEY,
    "deletedById" TEXT NOT NULL,
    "deletedAt" DATETIME NOT NULL,
    CONSTRAINT "MessageDeletion_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuestionSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "moderated" BOOLEAN NOT NULL DEFAULT true,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "archivedAt" DATETIME,
    "settledAt" DATETIME
);

-- CreateTable
CREATE TABLE "SessionSection" (
    "sessionId" TEXT NOT NULL,
    "sectionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("sessionId", "sectionId"),
    CONSTRAINT "SessionSection_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "QuestionSession" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SessionSection_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SessionRole" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "personId" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "organisation" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    CONSTRAINT "SessionRole_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "QuestionSession" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SessionRole_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SessionAttendee" (
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "joinedAt" DATETIME NOT NULL,

    PRIMARY KEY ("sessionId", "personId"),
    CONSTRAINT "SessionAttendee_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "QuestionSession" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SessionAttendee_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SessionPass" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "browser" TEXT,
    "issuedAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "endedAt" DATETIME,
    CONSTRAINT "SessionPass_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "QuestionSession" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SessionPass_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Question" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "editedAt" DATETIME,
    "state" TEXT NOT NULL,
    "stateAt" DATETIME NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "voteCount" INTEGER NOT NULL DEFAULT 0,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER,
    "mergedIntoId" TEXT,
    "sectionId" TEXT,
    "dropped" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Question_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "QuestionSession" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Question_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Question_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Question" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Question_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuestionVote" (
    "questionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("questionId", "personId"),
    CONSTRAINT "QuestionVote_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuestionVote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuestionAnswer" (
    "questionId" TEXT NOT NULL PRIMARY KEY,
    "body" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "QuestionAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuestionStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "questionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "byId" TEXT,
    "at" DATETIME NOT NULL,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "QuestionStep_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PromiseMade" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "questionId" TEXT,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "personId" TEXT,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL DEFAULT '',
    "dueOn" TEXT NOT NULL,
    "madeAt" DATETIME NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "keptAt" DATETIME,
    "givenUpAt" DATETIME,
    "reminded" INTEGER NOT NULL DEFAULT 0,
    "remindOn" TEXT,
    CONSTRAINT "PromiseMade_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "QuestionSession" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PromiseMade_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PromiseMade_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "TopicOrigin_kind_originId_idx" ON "TopicOrigin"("kind", "originId");

-- CreateIndex
CREATE UNIQUE INDEX "Room_slug_key" ON "Room"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Room_between_key" ON "Room"("between");

-- CreateIndex
CREATE INDEX "Room_lastSeq_idx" ON "Room"("lastSeq");

-- CreateIndex
CREATE INDEX "RoomMember_personId_idx" ON "RoomMember"("personId");

-- CreateIndex
CREATE INDEX "RoomRemoval_personId_idx" ON "RoomRemoval"("personId");

-- CreateIndex
CREATE INDEX "RoomRead_personId_idx" ON "RoomRead"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Message_seq_key" ON "Message"("seq");

-- CreateIndex
CREATE INDEX "Message_roomId_seq_idx" ON "Message"("roomId", "seq");

-- CreateIndex
CREATE INDEX "Message_authorId_createdAt_idx" ON "Message"("authorId", "createdAt");

-- CreateIndex
CREATE INDEX "Message_replyToId_idx" ON "Message"("replyToId");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionSession_code_key" ON "QuestionSession"("code");

-- CreateIndex
CREATE INDEX "QuestionSession_startsAt_idx" ON "QuestionSession"("startsAt");

-- CreateIndex
CREATE INDEX "QuestionSession_settledAt_endsAt_idx" ON "QuestionSession"("settledAt", "endsAt");

-- CreateIndex
CREATE INDEX "SessionSection_sectionId_idx" ON "SessionSection"("sectionId");

-- CreateIndex
CREATE INDEX "SessionRole_personId_idx" ON "SessionRole"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionRole_sessionId_role_personId_key" ON "SessionRole"("sessionId", "role", "personId");

-- CreateIndex
CREATE INDEX "SessionAttendee_personId_idx" ON "SessionAttendee"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionPass_tokenHash_key" ON "SessionPass"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "SessionPass_codeHash_key" ON "SessionPass"("codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "SessionPass_browser_key" ON "SessionPass"("browser");

-- CreateIndex
CREATE INDEX "SessionPass_sessionId_personId_idx" ON "SessionPass"("sessionId", "personId");

-- CreateIndex
CREATE INDEX "SessionPass_personId_idx" ON "SessionPass"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Question_seq_key" ON "Question"("seq");

-- CreateIndex
CREATE INDEX "Question_sessionId_state_idx" ON "Question"("sessionId", "state");

-- CreateIndex
CREATE INDEX "Question_authorId_createdAt_idx" ON "Question"("authorId", "createdAt");

-- CreateIndex
CREATE INDEX "Question_mergedIntoId_idx" ON "Question"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Question_sectionId_idx" ON "Question"("sectionId");

-- CreateIndex
CREATE INDEX "QuestionVote_personId_idx" ON "QuestionVote"("personId");

-- CreateIndex
CREATE INDEX "QuestionStep_questionId_seq_idx" ON "QuestionStep"("questionId", "seq");

-- CreateIndex
CREATE INDEX "PromiseMade_questionId_idx" ON "PromiseMade"("questionId");

-- CreateIndex
CREATE INDEX "PromiseMade_sessionId_idx" ON "PromiseMade"("sessionId");

-- CreateIndex
CREATE INDEX "PromiseMade_personId_idx" ON "PromiseMade"("personId");

-- CreateIndex
CREATE INDEX "PromiseMade_keptAt_dueOn_idx" ON "PromiseMade"("keptAt", "dueOn");

-- CreateIndex
CREATE INDEX "PromiseMade_remindOn_idx" ON "PromiseMade"("remindOn");
