import { conclude, nameConvener } from '~/features/board/topics/conclusion.server';
import { askToo } from '~/features/board/me-too/me-too.server';
import type { Person } from '~/platform/actor';
import type { Deed, DemoConclusion, DemoTopic } from './types';

/** What happens around topics besides replies: others ask a query too, a discussion comes to a conclusion. */

interface Around {
  person: (key: string) => Person;
  /** Known once it has been asked. */
  topicId: () => string;
}

/** Others ask a query too, at the same moment: nobody sees when. */
export function deedsOfAskingToo(topic: DemoTopic, at: Date, { person, topicId }: Around): Deed[] {
  const people = topic.askedToo ?? [];
  return people.map((key) => ({ at, run: () => askToo(person(key), topicId(), true) }));
}

/** A convener is named by who began the discussion, and pins what it came to. */
export function deedsOfConclusion(
  topic: DemoTopic,
  { by, body }: DemoConclusion,
  at: Date,
  { person, topicId }: Around,
): Deed[] {
  const convener = person(by);
  return [
    {
      at,
      run: async () => {
        if (by !== topic.by) await nameConvener(person(topic.by), topicId(), convener.id);
        await conclude(convener, topicId(), { body, notNhsNumber: undefined });
      },
    },
  ];
}
