import { acceptAnswer, replyToTopic, type ReplyPlace } from '~/features/board/posts/replies.server';
import type { AskInput, EditReplyInput, EditTopicInput, ReplyInput } from '~/features/board/schema';
import { findSection, listTopics } from '~/features/board/sections/sections.server';
import { findTopicPage } from '~/features/board/topics/topic-pages.server';
import { askQuery } from '~/features/board/topics/topics.server';
import type { TopicList } from '~/features/board/views';
import type { ListQuery } from '~/features/board/lists/list-query';
import type { Person } from '~/platform/actor';

/** A form with nothing but a title. */
export const asking = (input: Partial<AskInput> = {}): AskInput => ({
  title: 'How do you share a budget fairly?',
  body: '',
  serviceArea: '',
  sections: [],
  attachments: [],
  asked: [],
  notNhsNumber: undefined,
  idempotencyKey: '',
  ...input,
});

export const replying = (input: Partial<ReplyInput> = {}): ReplyInput => ({
  body: 'By head, then by need.',
  attachments: [],
  notNhsNumber: undefined,
  idempotencyKey: '',
  ...input,
});

/** An edited query, as a form without files sends it. */
export const editing = (input: Partial<EditTopicInput> = {}): EditTopicInput => ({
  ...asking(),
  attached: [],
  ...input,
});

/** An edited reply, as a form without files sends it. */
export const rewording = (body: string, files: Partial<EditReplyInput> = {}): EditReplyInput => ({
  body,
  notNhsNumber: undefined,
  attachments: [],
  attached: [],
  ...files,
});

export const ask = (actor: Person, input: Partial<AskInput> = {}, section = 'clinical') =>
  askQuery(actor, section, asking(input));

export const reply = (actor: Person, topicId: string, body?: string): Promise<ReplyPlace> =>
  replyToTopic(actor, topicId, replying(body === undefined ? {} : { body }));

/** A query of the asker's that the other person has answered. */
export async function askAndAnswer(asker: Person, other: Person, input: Partial<AskInput> = {}) {
  const topicId = await ask(asker, input);
  const { id: replyId } = await reply(other, topicId);
  await acceptAnswer(asker, topicId, replyId);
  return { topicId, replyId };
}

/** A page of a section's list. */
export async function list(
  actor: Person,
  query: Partial<ListQuery> = {},
  section = 'clinical',
): Promise<TopicList> {
  const wanted = { view: 'all', order: 'needs-answer', serviceArea: null, before: null } as const;
  return listTopics(actor, await findSection(actor, section), { ...wanted, ...query });
}

/** Titles of a section's queries. */
export const titles = async (actor: Person, query: Partial<ListQuery> = {}, section?: string) =>
  (await list(actor, query, section)).rows.map(({ title }) => title);

/** A topic's first page. */
export const open = (actor: Person, topicId: string) => findTopicPage(actor, topicId, 0);
