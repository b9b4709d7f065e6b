import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { orders, views, type ListQuery } from '~/features/board/lists/list-query';
import { applyToSection, applyToTopic } from '~/features/board/live';
import { askToo } from '~/features/board/me-too/me-too.server';
import { hidePost, showPost } from '~/features/board/moderation/hide.server';
import {
  closeTopic,
  pinTopic,
  reopenTopic,
  unpinTopic,
} from '~/features/board/moderation/looking-after.server';
import {
  acceptAnswer,
  deleteReply,
  editReply,
  withdrawAnswer,
} from '~/features/board/posts/replies.server';
import { addSection, findSection, listTopics } from '~/features/board/sections/sections.server';
import { findTopicPage, findTopicView } from '~/features/board/topics/topic-pages.server';
import { deleteTopic, editTopic } from '~/features/board/topics/topics.server';
import type { SectionUpdate, TopicList, TopicPage, TopicUpdate } from '~/features/board/views';
import { listEntries, newestSeq } from '~/platform/activity/activity.server';
import { theProcess, type Person } from '~/platform/actor';
import { newId } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { findChannel } from '~/platform/live/channels.server';
import type { Happening } from '~/platform/live/protocol';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, editing, reply, rewording } from './writing';

/**
 * A live page and the same page loaded again never differ: random histories are done for real while pages are held
 * open, what the log tells is applied to them, and each is compared with the page as it would be loaded now.
 */

useFreshDatabase();

/** Always the same histories: a failure here is one everywhere. */
const SEED = 2008;
const RUNS = 8;

let asker: Person;
let helper: Person;
let webmaster: Person;
beforeAll(async () => {
  asker = await addMember();
  helper = await addMember(['agent']);
  webmaster = await addMember(['webmaster']);
});

const deeds = [
  ...[
    'ask',
    'reply',
    'reply',
    'editReply',
    'deleteReply',
    'accept',
    'accept',
    'withdraw',
    'askToo',
  ],
  ...['editText', 'changeArea', 'moveAway', 'standInBoth', 'deleteTopic'],
  ...[
    'pin',
    'pin',
    'unpin',
    'close',
    'reopenTopic',
    'hideTopic',
    'showTopic',
    'hideReply',
    'showReply',
  ],
] as const;
type Deed = (typeof deeds)[number];

/** A deed, and numbers that choose which query and which reply it is done to. */
const step = fc.record({
  deed: fc.constantFrom(...deeds),
  // The oldest are the last lines of a page, or the first of the next one.
  topic: fc.constantFrom<number>(0, 1, 2, 12, 24, 25),
  reply: fc.nat(10),
  byAsker: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What happens before the pages hear of it: one deed, or some at once. */
const bursts = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 7,
});

/** Two sections in which a history happens. */
interface Place {
  here: string;
  there: string;
}

async function makePlace(): Promise<Place> {
  const place = { here: newId(), there: newId() };
  for (const slug of [place.here, place.there]) {
    await addSection(theProcess, { slug, name: slug, description: '' });
  }
  return place;
}

async function topicsIn({ here, there }: Place): Promise<string[]> {
  const found = await db().topic.findMany({
    where: { sections: { some: { section: { slug: { in: [here, there] } } } } },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

/** Does one deed; one that is not allowed as things stand changes nothing. */
async function perform({ deed, topic, reply: which, byAsker }: Step, place: Place) {
  const all = await topicsIn(place);
  const topicId = all[topic % Math.max(1, all.length)];
  const who = byAsker ? asker : helper;
  if (deed === 'ask' || topicId === undefined) {
    const serviceArea = byAsker ? 'diabetes' : '';
    const kind = which % 4 === 3 ? 'discussion' : 'query';
    await ask(asker, { kind, title: `Query ${all.length}`, serviceArea }, place.here);
    return;
  }
  const replies = await db().reply.findMany({ where: { topicId }, orderBy: { seq: 'desc' } });
  const target = replies[which % Math.max(1, replies.length)];
  await performOn(deed, { topicId, target, who, place }).catch((error: unknown) => {
    const isRefusal = [Conflict, Forbidden, Invalid, NotFound].some(
      (kind) => error instanceof kind,
    );
    if (!isRefusal) throw error;
  });
}

async function performOn(
  deed: Deed,
  about: {
    topicId: string;
    target: { id: string; authorId: string } | undefined;
    who: Person;
    place: Place;
  },
): Promise<unknown> {
  const { topicId, target, who, place } = about;
  const author = target?.authorId === asker.id ? asker : helper;
  const body = `Text ${newId()}`;
  const edit = async (input: object) => {
    const { title, serviceArea } = await findTopicView(topicId);
    await editTopic(asker, topicId, {
      ...editing({ title, serviceArea: serviceArea?.slug ?? '' }),
      ...input,
    });
  };
  if (deed === 'reply') return reply(who, topicId, body);
  if (deed === 'askToo') return askToo(helper, topicId, who === asker);
  if (deed === 'withdraw') return withdrawAnswer(asker, topicId);
  if (deed === 'editText') return edit({ title: `Title ${newId()}`, body });
  if (deed === 'changeArea') return edit({ serviceArea: who === asker ? 'diabetes' : '' });
  if (deed === 'moveAway') return edit({ sections: [who === asker ? place.there : place.here] });
  if (deed === 'standInBoth') return edit({ sections: [place.here, place.there] });
  if (deed === 'deleteTopic') return deleteTopic(who === asker ? asker : webmaster, topicId);
  if (deed === 'pin') return pinTopic(webmaster, topicId, 'Read this');
  if (deed === 'unpin') return unpinTopic(webmaster, topicId, 'Read');
  if (deed === 'close') return closeTopic(webmaster, topicId, 'Done');
  if (deed === 'reopenTopic') return reopenTopic(webmaster, topicId, 'Not done');
  if (deed === 'hideTopic') return hidePost(webmaster, { kind: 'topic', id: topicId });
  if (deed === 'showTopic') return showPost(webmaster, { kind: 'topic', id: topicId }, 'Nobody');
  if (!target) return null;
  if (deed === 'hideReply') return hidePost(webmaster, { kind: 'reply', id: target.id });
  if (deed === 'showReply') return showPost(webmaster, { kind: 'reply', id: target.id }, 'Nobody');
  if (deed === 'editReply') return editReply(author, target.id, rewording(body));
  if (deed === 'deleteReply') return deleteReply(who === asker ? webmaster : author, target.id);
  return acceptAnswer(asker, topicId, target.id);
}

/** What a page at a channel hears of what has happened since, as it arrives over a socket. */
async function hear<Payload>(channel: string, since: number): Promise<Array<Happening<Payload>>> {
  const found = findChannel(channel);
  const heard: Array<Happening<Payload>> = [];
  for (const entry of await listEntries({ after: since, channel, limit: 1000 })) {
    const payload = await found?.channel.render(found.id, entry);
    if (!payload) continue;
    const sent = JSON.stringify({ channel, seq: entry.seq, kind: entry.kind, payload });
    heard.push(JSON.parse(sent) as Happening<Payload>);
  }
  return heard;
}

/** Two loadings differ in how far they know the log, and in nothing else. */
const content = <Page extends { seq: number }>({ seq: _, ...page }: Page) => page;

describe('a topic’s page that is open', () => {
  it('shows after any history what it would show if it were loaded again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(0, 1, 49, 51), bursts, async (replies, history) => {
        const place = await makePlace();
        const topicId = await ask(asker, {}, place.here);
        const seqs: number[] = [];
        for (let number = 0; number < replies; number += 1) {
          seqs.push((await reply(helper, topicId, `Reply ${number}`)).seq);
        }
        const pages: Array<{ after: number; page: TopicPage }> = [];
        for (const after of [0, ...(seqs[49] === undefined ? [] : [seqs[49]])]) {
          pages.push({ after, page: await findTopicPage(helper, topicId, after) });
        }
        for (const burst of history) {
          const since = await newestSeq();
          for (const deed of burst) {
            // Everything in one topic.
            await perform(deed.deed === 'ask' ? { ...deed, deed: 'reply' } : deed, place);
          }
          const heard = await hear<TopicUpdate>(`topic:${topicId}`, since);
          for (const held of pages) {
            held.page = heard.reduce(applyToTopic, held.page);
            const fresh = await findTopicPage(helper, topicId, held.after);
            expect(content(held.page)).toEqual(content(fresh));
          }
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 120_000);
});

describe('a section’s list that is open', () => {
  const queries: ListQuery[] = views.flatMap((view) =>
    // Where all are open, or all answered, both orders are the same.
    (view === 'all' ? orders : orders.slice(0, 1)).flatMap((order) =>
      [null, 'diabetes'].map((serviceArea) => ({ view, order, serviceArea, before: null })),
    ),
  );
  const to = (topic: number, deed: Deed): Step => ({ deed, topic, reply: 0, byAsker: true });
  /** With 26 queries, one stands on the second page. */
  const examples: Array<[number, Step[][]]> = [
    [26, [[to(0, 'deleteTopic')], [to(0, 'ask')]]], // the only line of the second page goes
    [26, [[to(1, 'reply')], [to(1, 'reply')]]], // the last line of the first page moves to its top
  ];

  it('shows after any history what it would show if it were loaded again, or asks to be', async () => {
    let applied = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(0, 3, 24, 26), bursts, async (standing, history) => {
        const place = await makePlace();
        const section = await findSection(asker, place.here);
        for (let number = 0; number < standing; number += 1) {
          await perform({ deed: 'ask', topic: 0, reply: 0, byAsker: number % 9 > 0 }, place);
        }
        const load = (query: ListQuery) => listTopics(helper, section, query);
        const pages: Array<{ query: ListQuery; list: TopicList }> = [];
        for (const query of queries) pages.push({ query, list: await load(query) });

        for (const burst of history) {
          const since = await newestSeq();
          for (const deed of burst) await perform(deed, place);
          const heard = await hear<SectionUpdate>(`section:${section.id}`, since);
          for (const held of pages) {
            const fresh = await load(held.query);
            for (const happening of heard) {
              if (happening.seq <= held.list.seq) continue; // loaded meanwhile
              const next = applyToSection(held.list, held.query, happening);
              applied += next ? 1 : 0;
              held.list = next ?? fresh;
            }
            expect(content(held.list)).toEqual(content(fresh));
          }
        }
      }),
      { numRuns: RUNS, seed: SEED, examples },
    );
    expect(applied).toBeGreaterThan(50);
  }, 120_000);
});
