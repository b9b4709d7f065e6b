import { wordsOfKind, type TopicKind } from '../kinds';

/**
 * What a topic is called where its title cannot be said: taken down, nobody reads it; deleted, there is none.
 *
 * @param topic as pages show it
 */
export function titleOf({
  title,
  hidden,
  kind,
}: {
  title: string;
  hidden: unknown;
  kind: TopicKind;
}): string {
  if (hidden) return `A ${wordsOfKind(kind).noun} that is not shown`;
  return title === '' ? `A deleted ${wordsOfKind(kind).noun}` : title;
}
