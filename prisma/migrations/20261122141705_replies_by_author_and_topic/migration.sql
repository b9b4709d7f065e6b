-- DropIndex
DROP INDEX "Reply_authorId_idx";

-- CreateIndex
CREATE INDEX "Reply_authorId_topicId_idx" ON "Reply"("authorId", "topicId");
