-- CreateTable
CREATE TABLE "GuestMark" (
    "mark" TEXT NOT NULL PRIMARY KEY,
    "questionId" TEXT NOT NULL,
    CONSTRAINT "GuestMark_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "GuestMark_questionId_idx" ON "GuestMark"("questionId");
