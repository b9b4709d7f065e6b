import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/board/home/home.server';
import '~/features/board/live.server';
import { audienceOf, readersOf, sectionAudiences, topicAudiences } from '~/features/board/audience';
import { listNearTopics } from '~/features/board/topics/near.server';
import { boardPolicy, visibleTo } from '~/features/board/policy';
import {
  acceptAnswer,
  deleteReply,
  editReply,
  findDeletableReply,
  findReplySource,
  withdrawAnswer,
} from '~/features/board/posts/replies.server';
import { rescope } from '~/features/board/sections/rescope.server';
import { labelsFor } from '~/features/board/search/search.server';
import {
  addSection,
  findSection,
  listOpenTopics,
  listSections,
  listSectionsWithCounts,
  listTopics,
} from '~/features/board/sections/sections.server';
import { findReplyPlace, findTopicPage } from '~/features/board/topics/topic-pages.server';
import {
  deleteTopic,
  editTopic,
  findDeletableTopic,
  findReplyTarget,
  findTopicSource,
} from '~/features/board/topics/topics.server';
import type { TopicRow } from '~/features/board/views';
import { roles, theProcess, visitor, type Actor, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Invalid, NotFound } from '~/platform/errors';
import { loadHomeParts } from '~/platform/home/home-parts.server';
import { findChannel } from '~/platform/live/channels.server';
import { search } from '~/platform/search/find.server';
import { rebuildIndex } from '~/platform/search/rebuild.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, editing, reply, rewording } from './writing';

/** A section may be for some members only; to all others, what stands in it does not exist, wherever they look. */

useFreshDatabase();

const WORD = 'sandpiper';
const slugs = { member: 'clinical', lead: 'leads', steering: 'the-group' } as const;

/** All there are: every combination of roles that may matter, former members among them. */
const people: Record<string, Person> = {};
let moderator: Person;
/** Queries by where they stand, each with a reply. */
interface Fixture {
  topicId: string;
  replyId: string;
  audience: string;
}
const fixtures: Fixture[] = [];

beforeAll(async () => {
  for (const audience of ['lead', 'steering'] as const) {
    const section = { slug: slugs[audience], name: `For ${audience}s`, description: '', audience };
    await addSection(theProcess, section);
  }
  for (const role of roles) people[role] = await addMember(role === 'member' ? [] : [role]);
  people['lead and steering'] = await addMember(['lead', 'steering']);
  people.former = { ...(await addMember(['lead'])), roles: ['lead'] };
  moderator = await addMember(['webmaster']);
  const places = [['member'], ['lead'], ['steering'], ['member', 'lead'], ['lead', 'steering']];
  for (const place of places as Array<Array<keyof typeof slugs>>) {
    const sections = place.map((audience) => slugs[audience]);
    const title = `A ${WORD} in ${sections.join(' and ')}`;
    const topicId = await ask(moderator, { title, sections, serviceArea: 'diabetes' });
    const { id: replyId } = await reply(moderator, topicId, `Another ${WORD}`);
    fixtures.push({
      topicId,
      replyId,
      audience: audienceOf(place.map((audience) => ({ audience }))),
    });
  }
});

const ids = (rows: Array<{ id: string }>) => rows.map(({ id }) => id).sort();
const readable = (actor: Actor) =>
  fixtures.filter((fixture) => boardPolicy.readTopic(actor, fixture));
const everybody = (): Actor[] => [...Object.values(people), visitor, theProcess];

describe('the rule and the clause', () => {
  it('agree on every topic and section, for everybody there is', async () => {
    for (const actor of everybody()) {
      const topics = await db().topic.findMany({ where: visibleTo(actor) });
      expect(ids(topics)).toEqual(
        readable(actor)
          .map(({ topicId }) => topicId)
          .sort(),
      );
      const sections = await db().section.findMany();
      const visible = await db().section.findMany({ where: visibleTo(actor) });
      expect(ids(visible)).toEqual(
        ids(sections.filter((section) => boardPolicy.readSection(actor, section))),
      );
    }
  });

  it('know every word that topics can have', () => {
    const subsets = sectionAudiences.reduce<string[][]>(
      (all, one) => [...all, ...all.map((some) => [...some, one])],
      [[]],
    );
    const words = subsets
      .filter((subset) => subset.length > 0)
      .map((subset) => audienceOf(subset.map((audience) => ({ audience }))));
    expect(new Set(words)).toEqual(new Set(topicAudiences));
  });

  it('have words for all who may read a topic', () => {
    expect(topicAudiences.map((audience) => readersOf({ audience }))).toEqual([
      'Everybody in the network',
      'PbC leads',
      'The steering group',
      'PbC leads and the steering group',
    ]);
  });

  it('let a topic be read by whoever may read one of its sections, and by nobody else', () => {
    const who = fixtures.map((fixture) =>
      Object.keys(people).filter((name) => boardPolicy.readTopic(people[name] ?? visitor, fixture)),
    );
    const all = ['member', 'lead', 'steering', 'webmaster', 'agent', 'lead and steering'];
    expect(who).toEqual([
      all,
      ['lead', 'webmaster', 'lead and steering'],
      ['steering', 'webmaster', 'lead and steering'],
      all,
      ['lead', 'steering', 'webmaster', 'lead and steering'],
    ]);
  });
});

/** Members: who is none is turned away before. */
const members = () => Object.values(people).filter(({ roles: held }) => held.includes('member'));

describe('everywhere on the board', () => {
  it('lists have what may be read, and nothing else', async () => {
    for (const actor of members()) {
      const expected = readable(actor)
        .map(({ topicId }) => topicId)
        .sort();
      expect(ids(await listOpenTopics(actor))).toEqual(expected);
      const [first] = expected;
      expect(ids(await listNearTopics(actor, first ?? ''))).toEqual(expected.slice(1).slice(0, 4));
      const parts = await loadHomeParts(actor);
      const helpful = (parts['board.can-you-help'] as TopicRow[] | undefined) ?? [];
      expect(helpful.length).toBe(Math.min(3, expected.length));
      for (const { id } of helpful) expect(expected).toContain(id);
    }
  });

  it('sections are offered, counted and opened only for whom they are', async () => {
    for (const actor of members()) {
      for (const [audience, slug] of Object.entries(slugs)) {
        const mayRead = boardPolicy.readSection(actor, { audience });
        const offered = (await listSections(actor)).map((section) => section.slug);
        const counted = (await listSectionsWithCounts(actor)).map((section) => section.slug);
        expect([offered.includes(slug), counted.includes(slug)]).toEqual([mayRead, mayRead]);
        const opened = findSection(actor, slug);
        if (mayRead) expect((await opened).slug).toBe(slug);
        else await expect(opened).rejects.toThrow(NotFound);
      }
    }
  });

  it('a list is refused even to who knows the section', async () => {
    const section = await findSection(moderator, slugs.lead);
    const query = { view: 'all', order: 'newest', serviceArea: null, before: null } as const;
    await expect(listTopics(people.member ?? moderator, section, query)).rejects.toThrow();
    expect((await listTopics(people.lead ?? moderator, section, query)).counts.all).toBe(3);
  });

  it('search finds, shows and counts what may be read alone', async () => {
    for (const actor of members()) {
      const wanted = { text: WORD, kind: null, labels: [], before: null };
      const { hits, total } = await search(actor, wanted);
      const expected = readable(actor).flatMap(({ topicId, replyId }) => [topicId, replyId]);
      expect(ids(hits)).toEqual(expected.sort());
      expect(total).toBe(expected.length);
    }
  });

  it('search cannot be narrowed to a section that is not there', async () => {
    const filters = { section: slugs.lead, serviceArea: null, unanswered: false };
    const wanted = { text: WORD, kind: null, before: null };
    const find = async (actor: Person) =>
      (await search(actor, { ...wanted, labels: await labelsFor(actor, filters) })).total;
    expect(await find(people.lead ?? moderator)).toBe(6);
    expect(await find(people.member ?? moderator)).toBe(0); // though one of them stands in Clinical too
  });

  it('what is not for all of a topic’s readers is not named to any', async () => {
    const both = fixtures[3];
    const { topic } = await findTopicPage(people.lead ?? moderator, both?.topicId ?? '', 0);
    expect(topic.sections.map(({ slug }) => slug)).toEqual(['clinical']);
  });

  it('channels are joined by those who may read', async () => {
    for (const actor of everybody()) {
      for (const fixture of fixtures) {
        const found = findChannel(`topic:${fixture.topicId}`);
        const facts = await found?.channel.find(found.id);
        expect(found?.channel.mayListen(actor, facts)).toBe(boardPolicy.readTopic(actor, fixture));
      }
      for (const section of await db().section.findMany()) {
        const found = findChannel(`section:${section.id}`);
        const facts = await found?.channel.find(found.id);
        expect(found?.channel.mayListen(actor, facts)).toBe(
          boardPolicy.readSection(actor, section),
        );
      }
    }
  });
});

describe('a query for others', () => {
  type Deed = (actor: Person, topicId: string, replyId: string) => Promise<unknown>;
  const deeds: Record<string, Deed> = {
    'opens its page': (actor, topicId) => findTopicPage(actor, topicId, 0),
    'follows a link to a reply': (actor, _, replyId) => findReplyPlace(actor, replyId),
    'opens the form for a reply': (actor, topicId) => findReplyTarget(actor, topicId),
    replies: (actor, topicId) => reply(actor, topicId),
    'opens the form for its text': (actor, topicId) => findTopicSource(actor, topicId),
    'edits it': (actor, topicId) => editTopic(actor, topicId, editing()),
    'opens the page for deleting it': (actor, topicId) => findDeletableTopic(actor, topicId),
    'deletes it': (actor, topicId) => deleteTopic(actor, topicId),
    'opens the form for a reply’s text': (actor, _, replyId) => findReplySource(actor, replyId),
    'edits a reply': (actor, _, replyId) => editReply(actor, replyId, rewording('Changed')),
    'opens the page for deleting a reply': (actor, _, replyId) =>
      findDeletableReply(actor, replyId),
    'accepts an answer': (actor, topicId, replyId) => acceptAnswer(actor, topicId, replyId),
    'withdraws it': (actor, topicId) => withdrawAnswer(actor, topicId),
    'deletes a reply': (actor, _, replyId) => deleteReply(actor, replyId),
  };

  it.each(Object.entries(deeds))(
    'is not there for who %s, even its own author',
    async (_, deed) => {
      const author = await addMember(['lead']);
      const topicId = await ask(author, { sections: [slugs.lead] });
      const { id: replyId } = await reply(author, topicId);
      const asMember: Person = { ...author, roles: ['member'] };
      await expect(deed(asMember, topicId, replyId)).rejects.toThrow(NotFound);
      await deed(author, topicId, replyId);
      await deleteTopic(moderator, topicId).catch(() => undefined);
    },
  );

  it('cannot be asked, nor moved to, by who may not read the section', async () => {
    const member = people.member ?? moderator;
    await expect(ask(member, {}, slugs.lead)).rejects.toThrow(Invalid);
    await expect(ask(member, { sections: [slugs.lead] })).rejects.toThrow(Invalid);
    const topicId = await ask(member);
    const move = editing({ sections: ['clinical', slugs.lead] });
    await expect(editTopic(member, topicId, move)).rejects.toThrow(Invalid);
    await deleteTopic(member, topicId);
  });

  it('stays in a section that its author cannot see any more, whatever their form says', async () => {
    const author = await addMember(['lead']);
    const topicId = await ask(author, { sections: ['clinical', slugs.lead] });
    const asMember: Person = { ...author, roles: ['member'] };
    expect((await findTopicSource(asMember, topicId)).sections).toEqual(['clinical']);
    await editTopic(asMember, topicId, editing({ sections: ['management'] }));
    const places = await db().topicSection.findMany({
      where: { topicId },
      select: { section: { select: { slug: true } } },
    });
    expect(places.map(({ section }) => section.slug).sort()).toEqual([slugs.lead, 'management']);
    await deleteTopic(author, topicId);
  });
});

describe('a section whose audience changes', () => {
  it('takes its topics and what is found of them along', async () => {
    const slug = 'changing';
    await addSection(theProcess, { slug, name: 'Changing', description: '' });
    const member = people.member ?? moderator;
    const word = 'bittern';
    const alone = await ask(moderator, { title: `A ${word}`, sections: [slug] });
    await reply(moderator, alone, `Another ${word}`);
    const both = await ask(moderator, { title: `A ${word}`, sections: [slug, 'clinical'] });
    const set = (audience: string) =>
      change(theProcess, async (tx) => {
        const { id } = await tx.section.update({ where: { slug }, data: { audience } });
        await rescope(tx, id);
      });
    const find = async (actor: Person) =>
      (await search(actor, { text: word, kind: null, labels: [], before: null })).total;
    const documents = async () => {
      const orderBy = [{ kind: 'asc' as const }, { subjectId: 'asc' as const }];
      const rows = await db().searchDocument.findMany({ orderBy, omit: { id: true } });
      return rows.map(({ labels, ...rest }) => ({ ...rest, labels: labels.split(' ').sort() }));
    };

    expect(await find(member)).toBe(3);
    await set('lead');
    expect([await find(member), await find(people.lead ?? member)]).toEqual([1, 3]);
    await expect(findTopicPage(member, alone, 0)).rejects.toThrow(NotFound);
    expect((await findTopicPage(member, both, 0)).topic.id).toBe(both);
    const rescoped = await documents();
    await rebuildIndex();
    expect(await documents()).toEqual(rescoped);
    await set('member');
    expect(await find(member)).toBe(3);
    await change(theProcess, (tx) =>
      tx.$executeRawUnsafe(
        `INSERT INTO "SearchText" ("SearchText", "rank") VALUES ('integrity-check', 1)`,
      ),
    );
  });
});
