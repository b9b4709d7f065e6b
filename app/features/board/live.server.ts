import { registerChannel } from '~/platform/live/channels.server';
import { db } from '~/platform/database/database.server';
import { boardPolicy } from './policy';
import { findSectionUpdate } from './sections/sections.server';
import { findReplyView, findTopicView } from './topics/topic-pages.server';
import type { TopicUpdate } from './views';

/** What open pages of the board hear. */

registerChannel({
  kind: 'topic',
  find: (id) => db().topic.findUnique({ where: { id }, select: { audience: true } }),
  mayListen: (actor, topic) => boardPolicy.readTopic(actor, topic),
  async render(id, { subjects }): Promise<TopicUpdate> {
    const [topic, reply] = await Promise.all([
      findTopicView(id),
      subjects.reply === undefined ? null : findReplyView(subjects.reply, id),
    ]);
    return { topic, reply };
  },
});

registerChannel({
  kind: 'section',
  find: (id) => db().section.findUnique({ where: { id }, select: { audience: true } }),
  mayListen: (actor, section) => boardPolicy.readSection(actor, section),
  async render(id, { subjects }) {
    return subjects.topic === undefined ? null : findSectionUpdate(id, subjects.topic);
  },
});
