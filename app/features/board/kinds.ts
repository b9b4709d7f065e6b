/** What a topic can be. Only a query waits for an answer. */
export const topicKinds = ['query', 'discussion', 'announcement'] as const;
export type TopicKind = (typeof topicKinds)[number];

interface Words {
  /** Beside a title, and at the head of a result. */
  tag: string;
  /** In the middle of a sentence. */
  noun: string;
  /** What the form says of it. */
  hint: string;
}

const words: Record<TopicKind, Words> = {
  query: {
    tag: 'Query',
    noun: 'query',
    hint: 'You want to know something. It stays open until you say that it is answered.',
  },
  discussion: {
    tag: 'Discussion',
    noun: 'discussion',
    hint: 'You want to hear what others think. Nobody has to answer; you can pin what it comes to.',
  },
  announcement: {
    tag: 'Announcement',
    noun: 'announcement',
    hint: 'You want everybody to know something.',
  },
};

/** How a kind of topic is called. */
export function wordsOfKind(kind: TopicKind): Words {
  return words[kind];
}

/** What whoever began it is called beside their name. */
export function badgeOfAuthor(kind: TopicKind): string {
  return kind === 'query' ? 'Asker' : 'Author';
}

/** The kind that is stored under a word; the database knows words only. */
export function readKind(stored: string): TopicKind {
  return topicKinds.find((kind) => kind === stored) ?? 'query';
}
