-- CreateTable
CREATE TABLE "EventAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    "personId" TEXT,
    "guestName" TEXT NOT NULL DEFAULT '',
    "guestEmail" TEXT NOT NULL DEFAULT '',
    "guestBody" TEXT NOT NULL DEFAULT '',
    "guestTokenHash" TEXT,
    "answer" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT 'none',
    "arrivedSeq" INTEGER NOT NULL DEFAULT 0,
    "offeredAt" DATETIME,
    "offerEndsAt" DATETIME,
    "answeredAt" DATETIME NOT NULL,
    "byId" TEXT,
    "keptForId" TEXT,
    "attendedAt" DATETIME,
    "attendedBy" TEXT,
    CONSTRAINT "EventAnswer_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EventAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventNeeds" (
    "answerId" TEXT NOT NULL PRIMARY KEY,
    "diet" TEXT NOT NULL DEFAULT '',
    "access" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "EventNeeds_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "EventAnswer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventExpectation" (
    "answerId" TEXT NOT NULL PRIMARY KEY,
    "body" TEXT NOT NULL,
    "reply" TEXT NOT NULL DEFAULT '',
    "repliedById" TEXT,
    "repliedAt" DATETIME,
    CONSTRAINT "EventExpectation_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "EventAnswer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventReminder" (
    "answerId" TEXT NOT NULL,
    "which" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("answerId", "which"),
    CONSTRAINT "EventReminder_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "EventAnswer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventKind" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "membersMay" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "retiredAt" DATETIME
);

-- CreateTable
CREATE TABLE "EventSeries" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "rule" TEXT NOT NULL,
    "interval" INTEGER NOT NULL DEFAULT 1,
    "firstOn" TEXT NOT NULL,
    "lastOn" TEXT,
    "madeUntil" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Event" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "kindSlug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "hotTopics" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'draft',
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'Europe/London',
    "startsOn" TEXT NOT NULL,
    "startsMinutes" INTEGER NOT NULL,
    "endsOn" TEXT NOT NULL,
    "endsMinutes" INTEGER NOT NULL,
    "organiserId" TEXT,
    "venue" TEXT NOT NULL DEFAULT '',
    "town" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "directions" TEXT NOT NULL DEFAULT '',
    "access" TEXT NOT NULL DEFAULT '',
    "onlineLink" TEXT NOT NULL DEFAULT '',
    "capacity" INTEGER,
    "confirmHours" INTEGER NOT NULL DEFAULT 48,
    "expectationAsked" TEXT NOT NULL DEFAULT 'What do you want out of the day?',
    "attendanceCode" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "publishedAt" DATETIME,
    "cancelledAt" DATETIME,
    "cancelReason" TEXT NOT NULL DEFAULT '',
    "seq" INTEGER NOT NULL DEFAULT 0,
    "seriesId" TEXT,
    "seriesDay" TEXT,
    CONSTRAINT "Event_kindSlug_fkey" FOREIGN KEY ("kindSlug") REFERENCES "EventKind" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Event_organiserId_fkey" FOREIGN KEY ("organiserId") REFERENCES "Organisation" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Event_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "EventSeries" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventServiceArea" (
    "eventId" TEXT NOT NULL,
    "serviceAreaId" TEXT NOT NULL,

    PRIMARY KEY ("eventId", "serviceAreaId"),
    CONSTRAINT "EventServiceArea_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EventServiceArea_serviceAreaId_fkey" FOREIGN KEY ("serviceAreaId") REFERENCES "ServiceArea" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventKeptPlaces" (
    "eventId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "places" INTEGER NOT NULL,

    PRIMARY KEY ("eventId", "organisationId"),
    CONSTRAINT "EventKeptPlaces_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EventKeptPlaces_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventHost" (
    "eventId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("eventId", "personId"),
    CONSTRAINT "EventHost_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EventHost_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "startsMinutes" INTEGER NOT NULL,
    "endsMinutes" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "room" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL DEFAULT 'talk',
    "questionsId" TEXT,
    CONSTRAINT "EventSession_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EventSession_questionsId_fkey" FOREIGN KEY ("questionsId") REFERENCES "QuestionSession" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventSpeaker" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "personId" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "organisation" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    CONSTRAINT "EventSpeaker_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "EventSession" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EventSpeaker_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventChange" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "eventId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "what" TEXT NOT NULL,
    CONSTRAINT "EventChange_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HeadingSet" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "headings" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retiredAt" DATETIME
);

-- CreateTable
CREATE TABLE "EventNotes" (
    "eventId" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL DEFAULT 'writing',
    "startedAt" DATETIME NOT NULL,
    "circulatedAt" DATETIME,
    "commentsUntil" TEXT,
    "finalAt" DATETIME,
    CONSTRAINT "EventNotes_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NoteHeading" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    "sessionId" TEXT,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "NoteHeading_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "NoteHeading_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "EventSession" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NoteLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "headingId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "seq" INTEGER NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "removedAt" DATETIME,
    CONSTRAINT "NoteLine_headingId_fkey" FOREIGN KEY ("headingId") REFERENCES "NoteHeading" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NoteLineVersion" (
    "lineId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("lineId", "version"),
    CONSTRAINT "NoteLineVersion_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "NoteLine" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NoteEdition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "NoteEdition_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NoteComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    "lineId" TEXT,
    "lineBody" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "seq" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    CONSTRAINT "NoteComment_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "NoteComment_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "NoteLine" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "NoteComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "eventId" TEXT NOT NULL PRIMARY KEY,
    "nameless" BOOLEAN NOT NULL,
    "closesOn" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    CONSTRAINT "Evaluation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EvaluationQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    CONSTRAINT "EvaluationQuestion_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Evaluation" ("eventId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EvaluationTicket" (
    "answerId" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    "tokenHash" TEXT,
    "spent" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "EvaluationTicket_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "EventAnswer" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EvaluationTicket_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Evaluation" ("eventId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EvaluationSheet" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "eventId" TEXT NOT NULL,
    "answerId" TEXT,
    CONSTRAINT "EvaluationSheet_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Evaluation" ("eventId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EvaluationSheet_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "EventAnswer" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EvaluationAnswer" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sheetId" INTEGER NOT NULL,
    "questionId" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "rating" INTEGER,
    CONSTRAINT "EvaluationAnswer_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "EvaluationSheet" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EvaluationAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "EvaluationQuestion" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Intention" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "doneAt" DATETIME,
    "remindOn" TEXT,
    "remindedAt" DATETIME,
    CONSTRAINT "Intention_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Intention_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventAction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "ownerId" TEXT,
    "ownerName" TEXT NOT NULL DEFAULT '',
    "ownerBody" TEXT NOT NULL DEFAULT '',
    "dueOn" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "outcome" TEXT NOT NULL DEFAULT '',
    "settledAt" DATETIME,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "seq" INTEGER NOT NULL,
    "reminded" INTEGER NOT NULL DEFAULT 0,
    "remindOn" TEXT,
    CONSTRAINT "EventAction_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EventAction_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ActionProgress" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "actionId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ActionProgress_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "EventAction" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventUpdate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "seq" INTEGER NOT NULL,
    CONSTRAINT "EventUpdate_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "EventAnswer_guestTokenHash_key" ON "EventAnswer"("guestTokenHash");

-- CreateIndex
CREATE INDEX "EventAnswer_eventId_place_arrivedSeq_idx" ON "EventAnswer"("eventId", "place", "arrivedSeq");

-- CreateIndex
CREATE INDEX "EventAnswer_place_offerEndsAt_idx" ON "EventAnswer"("place", "offerEndsAt");

-- CreateIndex
CREATE INDEX "EventAnswer_personId_answer_idx" ON "EventAnswer"("personId", "answer");

-- CreateIndex
CREATE INDEX "EventAnswer_keptForId_idx" ON "EventAnswer"("keptForId");

-- CreateIndex
CREATE UNIQUE INDEX "EventAnswer_eventId_personId_key" ON "EventAnswer"("eventId", "personId");

-- CreateIndex
CREATE INDEX "EventSeries_endedAt_madeUntil_idx" ON "EventSeries"("endedAt", "madeUntil");

-- CreateIndex
CREATE UNIQUE INDEX "Event_slug_key" ON "Event"("slug");

-- CreateIndex
CREATE INDEX "Event_state_startsAt_idx" ON "Event"("state", "startsAt");

-- CreateIndex
CREATE INDEX "Event_endsAt_idx" ON "Event"("endsAt");

-- CreateIndex
CREATE INDEX "Event_organiserId_idx" ON "Event"("organiserId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_seriesId_seriesDay_key" ON "Event"("seriesId", "seriesDay");

-- CreateIndex
CREATE INDEX "EventServiceArea_serviceAreaId_idx" ON "EventServiceArea"("serviceAreaId");

-- CreateIndex
CREATE INDEX "EventKeptPlaces_organisationId_idx" ON "EventKeptPlaces"("organisationId");

-- CreateIndex
CREATE INDEX "EventHost_personId_idx" ON "EventHost"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "EventSession_questionsId_key" ON "EventSession"("questionsId");

-- CreateIndex
CREATE INDEX "EventSession_eventId_day_startsMinutes_idx" ON "EventSession"("eventId", "day", "startsMinutes");

-- CreateIndex
CREATE INDEX "EventSpeaker_personId_idx" ON "EventSpeaker"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "EventSpeaker_sessionId_personId_key" ON "EventSpeaker"("sessionId", "personId");

-- CreateIndex
CREATE INDEX "EventChange_eventId_seq_idx" ON "EventChange"("eventId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_personId_kind_idx" ON "CalendarFeed"("personId", "kind");

-- CreateIndex
CREATE INDEX "EventNotes_state_commentsUntil_idx" ON "EventNotes"("state", "commentsUntil");

-- CreateIndex
CREATE INDEX "NoteHeading_eventId_position_idx" ON "NoteHeading"("eventId", "position");

-- CreateIndex
CREATE INDEX "NoteHeading_sessionId_idx" ON "NoteHeading"("sessionId");

-- CreateIndex
CREATE INDEX "NoteLine_headingId_position_idx" ON "NoteLine"("headingId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "NoteEdition_eventId_number_key" ON "NoteEdition"("eventId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "NoteComment_seq_key" ON "NoteComment"("seq");

-- CreateIndex
CREATE INDEX "NoteComment_eventId_state_idx" ON "NoteComment"("eventId", "state");

-- CreateIndex
CREATE INDEX "NoteComment_lineId_idx" ON "NoteComment"("lineId");

-- CreateIndex
CREATE INDEX "NoteComment_authorId_idx" ON "NoteComment"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationQuestion_eventId_position_key" ON "EvaluationQuestion"("eventId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationTicket_tokenHash_key" ON "EvaluationTicket"("tokenHash");

-- CreateIndex
CREATE INDEX "EvaluationTicket_eventId_spent_idx" ON "EvaluationTicket"("eventId", "spent");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationSheet_answerId_key" ON "EvaluationSheet"("answerId");

-- CreateIndex
CREATE INDEX "EvaluationSheet_eventId_idx" ON "EvaluationSheet"("eventId");

-- CreateIndex
CREATE INDEX "EvaluationAnswer_questionId_idx" ON "EvaluationAnswer"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationAnswer_sheetId_questionId_key" ON "EvaluationAnswer"("sheetId", "questionId");

-- CreateIndex
CREATE INDEX "Intention_eventId_shared_idx" ON "Intention"("eventId", "shared");

-- CreateIndex
CREATE INDEX "Intention_personId_idx" ON "Intention"("personId");

-- CreateIndex
CREATE INDEX "Intention_remindOn_idx" ON "Intention"("remindOn");

-- CreateIndex
CREATE INDEX "EventAction_eventId_state_idx" ON "EventAction"("eventId", "state");

-- CreateIndex
CREATE INDEX "EventAction_ownerId_state_idx" ON "EventAction"("ownerId", "state");

-- CreateIndex
CREATE INDEX "EventAction_state_dueOn_idx" ON "EventAction"("state", "dueOn");

-- CreateIndex
CREATE INDEX "EventAction_remindOn_idx" ON "EventAction"("remindOn");

-- CreateIndex
CREATE INDEX "ActionProgress_actionId_seq_idx" ON "ActionProgress"("actionId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "EventUpdate_seq_key" ON "EventUpdate"("seq");

-- CreateIndex
CREATE INDEX "EventUpdate_eventId_seq_idx" ON "EventUpdate"("eventId", "seq");

-- What every network begins with; its webmaster edits both lists.
INSERT INTO "EventKind" ("slug", "name", "membersMay", "position") VALUES
  ('network-day', 'Network day', false, 0),
  ('half-day', 'Half-day', false, 1),
  ('learning-set', 'Learning set', true, 2),
  ('webinar', 'Webinar', false, 3),
  ('course', 'Course', false, 4);
INSERT INTO "HeadingSet" ("slug", "name", "headings", "position") VALUES
  ('benefits', 'Benefits, barriers, missing, interesting', 'Benefits' || char(10) || 'Barriers' || char(10) || 'Missing' || char(10) || 'Interesting', 0),
  ('similarities', 'Similarities, inconsistencies, links', 'Similarities' || char(10) || 'Inconsistencies' || char(10) || 'Links', 1),
  ('free', 'Free notes', '', 2);
