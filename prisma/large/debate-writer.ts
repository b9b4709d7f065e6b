import type { Insert } from '~/platform/database/bulk.server';
import type { Chance } from './chance';
import type { Deed } from './debate';
import { text, title } from './words';

/** What can be named by a query. */
interface Places {
  sections: string[];
  serviceAreas: string[];
  /** In the order of how much they write. */
  members: string[];
}

/** A topic as far as it has come. */
interface Topic {
  id: string;
  authorId: string;
  sectionIds: string[];
  askedAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  replyCount: number;
  lastSeq: number;
  open: boolean;
  replies: Map<number, Reply>;
}

interface Reply {
  id: string;
  authorId: string;
  seq: number;
  at: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
}

/** How steeply members differ in how much they write. */
const EAGERNESS = 2.2;

/** Writes deeds as the board's verbs do: an entry each in the log, and rows that say where it all stands in the end. */
export class DebateWriter {
  readonly #topics = new Map<number, Topic>();
  readonly #insert: Insert;
  readonly #places: Places;
  readonly #chance: Chance;
  #seq: number;

  /** @param seq the newest entry of the log */
  constructor(insert: Insert, places: Places, seq: number, chance: Chance) {
    this.#insert = insert;
    this.#places = places;
    this.#seq = seq;
    this.#chance = chance;
  }

  write(deed: Deed): void {
    const at = new Date(Math.floor(deed.at));
    if (deed.kind === 'asked') this.#ask(deed, at);
    else if (deed.kind === 'replied') this.#reply(deed, at);
    else this.#change(deed, at);
  }

  /** Writes the topics and replies, as they are after the last deed. */
  finish(): void {
    for (const topic of this.#topics.values()) {
      this.#addTopic(topic);
      for (const reply of topic.replies.values()) this.#addReply(topic, reply);
    }
  }

  #ask(deed: Deed, at: Date): void {
    const { sections } = this.#places;
    const topic: Topic = {
      id: this.#chance.id(),
      authorId: this.#member(),
      sectionIds: this.#chance.happens(0.1) ? sections : [this.#chance.pick(sections)],
      askedAt: at,
      editedAt: null,
      deletedAt: null,
      replyCount: 0,
      lastSeq: 0,
      open: true,
      replies: new Map(),
    };
    this.#topics.set(deed.topic, topic);
    topic.lastSeq = this.#record(deed.kind, topic, topic.authorId, at);
  }

  #reply(deed: Deed, at: Date): void {
    const topic = this.#topic(deed);
    const id = this.#chance.id();
    const authorId = this.#member();
    const seq = this.#record(deed.kind, topic, authorId, at, id);
    topic.replies.set(deed.reply, { id, authorId, seq, at, editedAt: null, deletedAt: null });
    topic.replyCount += 1;
    topic.lastSeq = seq;
  }

  /** Everything that happens to what stands there already. */
  #change({ kind, ...deed }: Deed, at: Date): void {
    const topic = this.#topic(deed);
    const reply = topic.replies.get(deed.reply);
    const ownReply = kind === 'reply-edited' || kind === 'reply-deleted';
    const actorId = reply && ownReply ? reply.authorId : topic.authorId;
    const seq = this.#record(kind, topic, actorId, at, reply?.id);
    if (kind === 'topic-edited') topic.editedAt = at;
    if (kind === 'topic-deleted') topic.deletedAt = at;
    if (reply && kind === 'reply-edited') reply.editedAt = at;
    if (reply && kind === 'reply-deleted') {
      reply.deletedAt = at;
      topic.replyCount -= 1;
    }
    if (reply && kind === 'answer-accepted') {
      topic.open = false;
      topic.lastSeq = seq;
      const accepted = { topicId: topic.id, acceptedById: topic.authorId, acceptedAt: at };
      this.#insert('AcceptedAnswer', { ...accepted, replyId: reply.id });
    }
  }

  #record(deed: Deed['kind'], topic: Topic, actorId: string, at: Date, reply?: string): number {
    this.#seq += 1;
    const seq = this.#seq;
    const subjects = { topic: topic.id, ...(reply === undefined ? {} : { reply }) };
    this.#insert('Activity', { seq, kind: `board.${deed}`, subjects, actorId, at });
    const heard = deed === 'reply-edited' ? [] : topic.sectionIds.map((id) => `section:${id}`);
    for (const channel of [`topic:${topic.id}`, ...heard]) {
      this.#insert('ActivityChannel', { channel, seq });
    }
    return seq;
  }

  #addTopic(topic: Topic): void {
    const { id, authorId, askedAt, editedAt, deletedAt, replyCount, open, lastSeq } = topic;
    const heading = title(this.#chance);
    const details = this.#chance.happens(0.1) ? '' : text(this.#chance);
    this.#insert('Topic', {
      id,
      kind: 'query',
      title: deletedAt ? '' : heading,
      body: deletedAt ? '' : details,
      authorId,
      serviceAreaId: this.#chance.happens(0.2)
        ? null
        : this.#chance.pick(this.#places.serviceAreas),
      createdAt: askedAt,
      editedAt,
      replyCount,
      waiting: open && deletedAt === null,
      audience: 'member',
      closed: false,
      pinned: false,
      hiddenAt: null,
      mergedIntoId: null,
      convenerId: null,
      meTooCount: 0,
      toldCount: 0,
    });
    for (const sectionId of topic.sectionIds) {
      this.#insert('TopicSection', { topicId: id, sectionId, open, lastSeq });
    }
    if (deletedAt) this.#insert('TopicDeletion', { topicId: id, deletedById: authorId, deletedAt });
  }

  #addReply(topic: Topic, { id, authorId, seq, at, editedAt, deletedAt }: Reply): void {
    const written = text(this.#chance);
    const body = deletedAt ? '' : written;
    const place = { topicId: topic.id, seq, createdAt: at };
    this.#insert('Reply', { id, authorId, body, ...place, editedAt, hiddenAt: null });
    if (deletedAt) this.#insert('ReplyDeletion', { replyId: id, deletedById: authorId, deletedAt });
  }

  #member(): string {
    const { members } = this.#places;
    return members[Math.floor(members.length * this.#chance.next() ** EAGERNESS)] ?? '';
  }

  #topic(deed: { topic: number }): Topic {
    const topic = this.#topics.get(deed.topic);
    if (!topic) throw new Error('Something happens in a topic before it was asked');
    return topic;
  }
}
