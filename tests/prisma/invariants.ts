/** Queries that came to an end on their way to an answer. */
const SETTLED = `SELECT topicId FROM "Escalation" WHERE settledAt IS NOT NULL`;

/**
 * What is true of every database that the verbs have written. Each query finds what is not: rows that tell which.
 */
export const invariants: Record<string, string> = {
  'a topic counts the replies that stand': `
    SELECT t.id FROM "Topic" t WHERE t.replyCount <> (
      SELECT count(*) FROM "Reply" r LEFT JOIN "ReplyDeletion" d ON d.replyId = r.id
      WHERE r.topicId = t.id AND d.replyId IS NULL)`,
  'a topic’s place in lists is its latest question, reply, answer or conclusion': `
    SELECT s.topicId FROM "TopicSection" s JOIN (
      SELECT json_extract(subjects, '$.topic') AS topic, max(seq) AS seq FROM "Activity"
      WHERE kind IN ('board.asked', 'board.replied', 'board.answer-accepted', 'board.concluded') GROUP BY 1
    ) latest ON latest.topic = s.topicId WHERE s.lastSeq <> latest.seq`,
  'a topic stands in a section': `
    SELECT id FROM "Topic" WHERE id NOT IN (SELECT topicId FROM "TopicSection")`,
  'a query is open until a reply has been accepted or it is settled': `
    SELECT s.topicId FROM "TopicSection" s JOIN "Topic" t ON t.id = s.topicId
    WHERE s.topicId NOT IN (SELECT topicId FROM "TopicDeletion") AND s.open <> (t.kind = 'query'
      AND t.id NOT IN (SELECT topicId FROM "AcceptedAnswer") AND t.id NOT IN (${SETTLED}))`,
  'a query waits until a reply has been accepted, it is settled, or it was taken back': `
    SELECT t.id FROM "Topic" t WHERE t.waiting <> (t.kind = 'query'
      AND t.id NOT IN (SELECT topicId FROM "AcceptedAnswer") AND t.id NOT IN (${SETTLED})
      AND t.id NOT IN (SELECT topicId FROM "TopicDeletion"))`,
  'a topic is for whoever its sections are for': `
    SELECT t.id FROM "Topic" t JOIN (
      SELECT topicId, CASE WHEN sum(audience = 'member') > 0 THEN 'member'
        ELSE group_concat(audience, '+') END AS audience
      FROM (SELECT DISTINCT p.topicId, s.audience FROM "TopicSection" p
        JOIN "Section" s ON s.id = p.sectionId ORDER BY 1, 2) GROUP BY topicId
    ) places ON places.topicId = t.id WHERE t.audience <> places.audience`,
  'an accepted reply stands, belongs to the topic, and was accepted by its asker': `
    SELECT a.topicId FROM "AcceptedAnswer" a
    JOIN "Reply" r ON r.id = a.replyId JOIN "Topic" t ON t.id = a.topicId
    WHERE r.topicId <> a.topicId OR a.acceptedById <> t.authorId
      OR r.id IN (SELECT replyId FROM "ReplyDeletion")`,
  'a topic has the entry that asked it': `
    SELECT t.id FROM "Topic" t LEFT JOIN "Activity" a ON a.kind = 'board.asked'
      AND json_extract(a.subjects, '$.topic') = t.id AND a.actorId = t.authorId AND a.at = t.createdAt
    WHERE a.seq IS NULL`,
  'a reply stands at the entry that posted it': `
    SELECT r.id FROM "Reply" r LEFT JOIN "Activity" a ON a.seq = r.seq AND a.kind = 'board.replied'
      AND a.subjects = json_object('topic', r.topicId, 'reply', r.id)
      AND a.actorId = r.authorId AND a.at = r.createdAt
    WHERE a.seq IS NULL`,
  'what carries a mark or a trace has an entry that says so': `
    SELECT 'edited' FROM "Reply" WHERE editedAt IS NOT NULL AND id NOT IN (
      SELECT json_extract(subjects, '$.reply') FROM "Activity" WHERE kind = 'board.reply-edited')
    UNION ALL SELECT 'deleted' FROM "ReplyDeletion" WHERE replyId NOT IN (
      SELECT json_extract(subjects, '$.reply') FROM "Activity" WHERE kind = 'board.reply-deleted')
    UNION ALL SELECT 'accepted' FROM "AcceptedAnswer" WHERE replyId NOT IN (
      SELECT json_extract(subjects, '$.reply') FROM "Activity" WHERE kind = 'board.answer-accepted')
    UNION ALL SELECT 'gone' FROM "TopicDeletion" WHERE topicId NOT IN (
      SELECT json_extract(subjects, '$.topic') FROM "Activity" WHERE kind = 'board.topic-deleted')`,
  'what is deleted is erased': `
    SELECT id FROM "Reply" JOIN "ReplyDeletion" ON replyId = id WHERE body <> ''
    UNION ALL SELECT id FROM "Topic" JOIN "TopicDeletion" ON topicId = id WHERE title <> '' OR body <> ''`,
  'what stands says something': `
    SELECT id FROM "Reply" WHERE (trim(body) = '' OR length(body) > 20000)
      AND id NOT IN (SELECT replyId FROM "ReplyDeletion")
    UNION ALL SELECT id FROM "Topic" WHERE (trim(title) = '' OR length(title) > 120)
      AND id NOT IN (SELECT topicId FROM "TopicDeletion")`,
  'a deed of the board is heard in its topic': `
    SELECT a.seq FROM "Activity" a LEFT JOIN "ActivityChannel" c
      ON c.seq = a.seq AND c.channel = 'topic:' || json_extract(a.subjects, '$.topic')
    WHERE a.kind LIKE 'board.%' AND a.kind NOT LIKE 'board.section-%' AND c.seq IS NULL`,
  'a deed is heard in the sections where the topic stands, but for the edit of a reply': `
    SELECT a.seq FROM "Activity" a
    WHERE a.kind IN ('board.asked', 'board.replied', 'board.answer-accepted', 'board.reply-edited', 'board.reply-deleted')
      AND (SELECT count(*) FROM "ActivityChannel" c WHERE c.seq = a.seq AND c.channel LIKE 'section:%') <>
        CASE a.kind WHEN 'board.reply-edited' THEN 0 ELSE (SELECT count(*) FROM "TopicSection" s
          WHERE s.topicId = json_extract(a.subjects, '$.topic')) END`,
  'the board’s part of the log is in the order of time': `
    SELECT seq FROM (SELECT seq, at, lag(at) OVER (ORDER BY seq) AS before FROM "Activity"
      WHERE kind LIKE 'board.%' AND kind <> 'board.section-added') WHERE at < before`,
  'the log has no gaps': `SELECT max(seq) FROM "Activity" HAVING max(seq) <> count(*)`,
  'the next entry comes after all others': `
    SELECT seq FROM sqlite_sequence WHERE name = 'Activity'
      AND seq <> (SELECT max(seq) FROM "Activity")`,
  'a person is a member, has an address in small letters, and joined once': `
    SELECT p.id FROM "Person" p WHERE p.kind = 'person' AND (p.email <> lower(p.email)
      OR NOT EXISTS (SELECT 1 FROM "RoleGrant" g WHERE g.personId = p.id AND g.role = 'member')
      OR 1 <> (SELECT count(*) FROM "Activity" a JOIN "ActivityChannel" c ON c.seq = a.seq AND c.channel = 'people'
        WHERE a.kind = 'accounts.joined' AND json_extract(a.subjects, '$.person') = p.id))`,
  'nobody writes before they have joined': `
    SELECT r.id FROM "Reply" r JOIN "Person" p ON p.id = r.authorId WHERE r.createdAt < p.joinedAt
    UNION ALL SELECT t.id FROM "Topic" t JOIN "Person" p ON p.id = t.authorId WHERE t.createdAt < p.joinedAt`,
  'moments are written in one form': `
    SELECT at FROM (SELECT at FROM "Activity" UNION ALL SELECT createdAt FROM "Reply"
      UNION ALL SELECT createdAt FROM "Topic" UNION ALL SELECT joinedAt FROM "Person"
      UNION ALL SELECT acceptedAt FROM "AcceptedAnswer" UNION ALL SELECT deletedAt FROM "ReplyDeletion")
    WHERE at NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]+00:00'`,
  'every row’s parent is there': 'SELECT * FROM pragma_foreign_key_check',
  'the file is sound': `SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'`,
};
