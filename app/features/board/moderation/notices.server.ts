import type { LoggedEntry } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { registerNoticeKind, type Telling } from '~/platform/notices/notice-kinds.server';
import { findNames } from '~/platform/people/names.server';
import { boardAddresses } from '../addresses';
import { readAsker, readRepliers, readWriterOfReply } from '../told/concerned.hot.server';
import { boardPolicy } from '../policy';
import { findLookedAfter, listModeratorIds } from './looked-after.server';
import { doneWords, wordsOfReason, type DeedKind } from './words';

/** Who is told what of moderation. */

const about = ({ subjects }: LoggedEntry) => `topic:${subjects.topic ?? ''}`;

/** What entries are about, as far as this person may read the topic; in the same order. */
async function readTopics(person: Person, entries: LoggedEntry[]) {
  const topics = await db().topic.findMany({
    where: { id: { in: entries.map(({ subjects }) => subjects.topic ?? '') } },
    include: { deletion: true },
  });
  return entries.map(({ subjects }) => {
    const topic = topics.find(({ id }) => id === subjects.topic);
    return topic && boardPolicy.readTopic(person, topic) ? topic : null;
  });
}

/** The same for who looks after the topic, and for nobody else. */
async function readLookedAfter(person: Person, entries: LoggedEntry[]) {
  const topics = await readTopics(person, entries);
  return Promise.all(
    topics.map(async (topic) => {
      const lookedAfter = topic ? await findLookedAfter(db(), topic.id) : [];
      return topic && boardPolicy.readFlag(person, { lookedAfter }) ? topic : null;
    }),
  );
}

/** A title in quotes; none where it must not be read. */
function name(topic: { title: string; hiddenAt: Date | null }): string {
  return topic.title === '' || topic.hiddenAt ? 'a topic' : `“${topic.title}”`;
}

function authorOf({ subjects }: LoggedEntry): string[] {
  if (subjects.reply === undefined) return readAsker(subjects.topic ?? '');
  return readWriterOfReply(subjects.reply);
}

registerNoticeKind({
  kind: 'board.to-decide',
  title: 'A post in my section is taken down because a patient may be named',
  entries: ['board.hidden'],
  byDefault: { site: true, mail: true },
  words: {
    subject: 'A post has been taken down: please decide',
    body: [
      'Hello {givenName}',
      '{sentence}.',
      'Nobody reads it until you or another moderator has decided whether it is shown again or erased.',
      '{link}',
    ].join('\n\n'),
    button: 'Look at the post',
  },
  about,
  concerns: ({ subjects }) => listModeratorIds(subjects.topic ?? ''),
  async tell(person, entries) {
    const topics = await readLookedAfter(person, entries);
    return entries.map(({ subjects }, at): Telling | null => {
      const topic = topics[at];
      if (!topic) return null;
      const to =
        subjects.reply === undefined
          ? href(boardAddresses.hideTopic, { id: topic.id })
          : href(boardAddresses.hideReply, { id: subjects.reply });
      return { sentence: `A post in ${name(topic)} has been taken down as naming a patient`, to };
    });
  },
});

registerNoticeKind({
  kind: 'board.mine-taken-down',
  title: 'Something I wrote is taken down, shown again or erased',
  entries: ['board.hidden', 'board.shown', 'board.erased'],
  byDefault: { site: true, mail: true },
  words: {
    subject: 'About something you wrote',
    body: [
      'Hello {givenName}',
      '{sentence}.',
      'You can change what you wrote as long as it stands or is taken down. A moderator decides whether it is shown.',
      '{link}',
    ].join('\n\n'),
    button: 'See where it stands',
  },
  about,
  concerns: authorOf,
  async tell(person, entries) {
    const topics = await readTopics(person, entries);
    const reasons = await readReasons(entries);
    return entries.map(({ kind, seq, subjects }, at): Telling | null => {
      const topic = topics[at];
      if (!topic) return null;
      const what = subjects.reply === undefined ? 'query' : 'reply';
      const reason = reasons.get(seq) ?? '';
      const sentences: Record<string, string> = {
        'board.hidden': `Your ${what} is taken down for now: a patient may be named in it`,
        'board.shown': `Your ${what} is shown again: ${reason}`,
        'board.erased': `Your ${what} has been erased: ${reason}`,
      };
      return { sentence: sentences[kind] ?? '', to: href(boardAddresses.topic, { id: topic.id }) };
    });
  },
});

registerNoticeKind({
  kind: 'board.looked-after',
  title: 'A topic I wrote in is moved, merged, split, closed or pinned',
  entries: ['moved', 'merged', 'split', 'closed', 'reopened', 'pinned', 'unpinned'].map(
    (kind) => `board.${kind}`,
  ),
  byDefault: { site: true, mail: false },
  words: {
    subject: '{sentence}',
    body: ['Hello {givenName}', '{sentence}', '{link}'].join('\n\n'),
    button: 'See the topic',
  },
  about,
  // Who wrote what has been split off stands in the new topic by now.
  concerns: ({ seq, subjects }) =>
    [subjects.topic, subjects.other].flatMap((id) =>
      id === undefined ? [] : [...readAsker(id), ...readRepliers(id, seq)],
    ),
  async tell(person, entries) {
    const [topics, reasons, names] = await Promise.all([
      readTopics(person, entries),
      readReasons(entries),
      findNames(entries.map(({ actorId }) => actorId)),
    ]);
    return entries.map(({ kind, seq, actorId }, at): Telling | null => {
      const topic = topics[at];
      if (!topic || topic.deletion) return null;
      const who = names.get(actorId ?? '') ?? 'A moderator';
      const done = doneWords[kind.replace('board.', '') as DeedKind];
      return {
        sentence: `${who} ${done} ${name(topic)}: ${reasons.get(seq) ?? ''}`,
        to: href(boardAddresses.topic, { id: topic.id }),
      };
    });
  },
});

registerNoticeKind({
  kind: 'board.flagged',
  title: 'Somebody reports a post in my section',
  entries: ['board.flagged'],
  byDefault: { site: true, mail: true },
  words: {
    subject: 'A post has been reported',
    body: ['Hello {givenName}', '{sentence}.', '{link}'].join('\n\n'),
    button: 'Look at the report',
  },
  about,
  concerns: ({ subjects }) => listModeratorIds(subjects.topic ?? ''),
  async tell(person, entries) {
    const [topics, flags] = await Promise.all([
      readLookedAfter(person, entries),
      readFlags(entries),
    ]);
    return entries.map(({ subjects }, at): Telling | null => {
      const topic = topics[at];
      const flag = flags.get(subjects.flag ?? '');
      if (!topic || !flag || flag.settledAt) return null; // seen to meanwhile
      return {
        sentence: `A post in ${name(topic)} is reported: ${wordsOfReason(flag.reason).toLowerCase()}`,
        to: href(boardAddresses.flag, { flag: flag.id }),
      };
    });
  },
});

registerNoticeKind({
  kind: 'board.flag-settled',
  title: 'What has become of my report',
  entries: ['board.flag-settled', 'board.flag-refused'],
  byDefault: { site: true, mail: false },
  words: {
    subject: 'What has become of your report',
    body: ['Hello {givenName}', '{sentence}.', '{link}'].join('\n\n'),
    button: 'See the topic',
  },
  about,
  async concerns({ subjects }) {
    const flag = await db().flag.findUnique({ where: { id: subjects.flag ?? '' } });
    return flag ? [flag.byId] : [];
  },
  async tell(person, entries) {
    const topics = await readTopics(person, entries);
    return entries.map(({ kind }, at): Telling | null => {
      const topic = topics[at];
      if (!topic) return null;
      const became =
        kind === 'board.flag-settled'
          ? 'has been seen to. Thank you'
          : 'was looked at, and the post left as it is';
      return {
        sentence: `Your report of a post in ${name(topic)} ${became}`,
        to: href(boardAddresses.topic, { id: topic.id }),
      };
    });
  },
});

async function readReasons(entries: LoggedEntry[]): Promise<Map<number, string>> {
  const deeds = await db().topicDeed.findMany({
    where: { seq: { in: entries.map(({ seq }) => seq) } },
    select: { seq: true, reason: true },
  });
  return new Map(deeds.map(({ seq, reason }) => [seq, reason]));
}

async function readFlags(entries: LoggedEntry[]) {
  const flags = await db().flag.findMany({
    where: { id: { in: entries.flatMap(({ subjects }) => subjects.flag ?? []) } },
  });
  return new Map(flags.map((flag) => [flag.id, flag]));
}
