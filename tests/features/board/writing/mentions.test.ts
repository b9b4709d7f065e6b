import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { addPerson } from '~/features/accounts/people.server';
import { editTopic } from '~/features/board/topics/topics.server';
import { findReplySource } from '~/features/board/posts/replies.server';
import { linkTyped, listTyped, writeMention } from '~/features/accounts/naming/mentions';
import { MAX_MENTIONS } from '~/features/accounts/naming/limits';
import { listEntries, newestSeq } from '~/platform/activity/activity.server';
import { catchUp } from '~/platform/activity/followers.server';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Invalid } from '~/platform/errors';
import { findNoticeKind } from '~/platform/notices/notice-kinds.server';
import { plainText } from '~/platform/text/plain';
import { addMember, useFreshDatabase } from '../../../support/database';
import { toldTo } from '../../notices/told';
import { ask, editing, reply } from '../writing';

useFreshDatabase();

let member: Person;
let nuala: string;

async function addNamed(name: string, email: string): Promise<string> {
  const { organisationId } = member;
  const facts = { name, givenName: name, jobTitle: '', passwordHash: null, email };
  return addPerson(theProcess, { ...facts, organisationId, roles: ['member'] });
}

beforeAll(async () => {
  member = await addMember();
  nuala = await addNamed('Dr Nuala Fenwright', 'nuala@example.org');
  await addNamed('John Smith', 'js1@example.org');
  await addNamed('Dr John Smith', 'js2@example.org');
});

const mentioned = async (kind: string, postId: string) =>
  (await db().mention.findMany({ where: { kind, postId } })).map(({ personId }) => personId);

const deedsSince = async (seq: number) =>
  (await listEntries({ after: seq, limit: 50 }))
    .filter(({ kind }) => kind === 'board.mentioned')
    .map(({ subjects }) => subjects.mentioned);

describe('names in a text', () => {
  it('are two words or more after an @ that begins a word', () => {
    expect(listTyped('Ask @Nuala Fenwright.')).toEqual(['Nuala Fenwright.', 'Nuala Fenwright']);
    expect(listTyped('@everyone, @all and me@nhs.net Nuala')).not.toContain('nhs.net Nuala');
    expect(listTyped('@everyone')).toEqual([]);
  });

  it('are linked as far as they are known, with what follows left as it is', () => {
    const known = new Map([['Nuala Fenwright', { id: 'n', name: 'Dr Nuala Fenwright' }]]);
    expect(linkTyped('Does @Nuala Fenwright’s cluster know?', known)).toBe(
      'Does [@Dr Nuala Fenwright](/directory/n)’s cluster know?',
    );
    expect(linkTyped('Does @Nobody Known know?', known)).toBe('Does @Nobody Known know?');
  });

  it('are read as names where links are not', () => {
    expect(plainText(`Ask ${writeMention({ id: 'n', name: 'Dr N' })}!`)).toBe('Ask @Dr N!');
  });
});

describe('a post that names somebody', () => {
  it('links a name typed by hand, and tells its person', async () => {
    const before = await newestSeq();
    const topicId = await ask(member);
    const { id } = await reply(member, topicId, 'I think @Nuala Fenwright knows.');
    const { body } = await findReplySource(member, id);
    expect(body).toBe(`I think [@Dr Nuala Fenwright](/directory/${nuala}) knows.`);
    expect(await mentioned('reply', id)).toEqual([nuala]);
    expect(await deedsSince(before)).toEqual([nuala]);
  });

  it('leaves a name that two people have as it was typed', async () => {
    const id = await ask(member, { body: 'Does @John Smith know?' });
    expect((await db().topic.findUniqueOrThrow({ where: { id } })).body).toBe(
      'Does @John Smith know?',
    );
    expect(await mentioned('topic', id)).toEqual([]);
  });

  it('tells nobody who may not read it', async () => {
    const lead = await addMember(['lead']);
    const [reader, other] = [await addMember(['lead']), await addMember()];
    const id = await ask(lead, { body: `${writeMention(reader)} ${writeMention(other)}` });
    await change(theProcess, (tx) =>
      tx.topic.update({ where: { id }, data: { audience: 'lead' } }).then(() => undefined),
    );
    const body = `${writeMention(other)} ${writeMention(reader)}`;
    const { id: replyId } = await reply(lead, id, body);
    expect(await mentioned('reply', replyId)).toEqual([reader.id]);
  });

  it('leaves no trace of a writer who gives no name', async () => {
    const before = await newestSeq();
    await ask(member, { body: `Ask ${writeMention(await addMember())}`, withoutName: true });
    const entries = await listEntries({ after: before, limit: 50 });
    expect(entries.map(({ kind }) => kind)).toContain('board.mentioned');
    expect(entries.map(({ actorId }) => actorId)).not.toContain(member.id);
  });

  it('tells those only whom an edit names anew, and forgets whom it names no more', async () => {
    const other = await addNamed('Leopold Osgathorpe', 'leopold@example.org');
    const id = await ask(member, { body: 'Ask @Nuala Fenwright' });
    const before = await newestSeq();
    const body = (await db().topic.findUniqueOrThrow({ where: { id } })).body;
    await editTopic(member, id, editing({ body: `${body} and @Leopold Osgathorpe` }));
    expect(await deedsSince(before)).toEqual([other]);
    await editTopic(member, id, editing({ body: 'Nobody in particular' }));
    expect(await mentioned('topic', id)).toEqual([]);
  });

  it('names ten people at most', async () => {
    const people = Array.from({ length: MAX_MENTIONS + 1 }, (_, n) =>
      writeMention({ id: `p${n}`, name: 'Dr N' }),
    );
    await expect(ask(member, { body: people.join(' ') })).rejects.toThrow(Invalid);
    await ask(member, { body: people.slice(1).join(' ') });
  });
});

describe('everybody', () => {
  it.each(['@everyone', 'Hello @All!', '(@everybody)'])('cannot be named: %s', async (body) => {
    await expect(ask(member, { body })).rejects.toThrow(Invalid);
    const id = await ask(member);
    await expect(reply(member, id, body)).rejects.toThrow(Invalid);
  });

  it.each(['me@all.example', 'All of you', '@Allan Hall', '@all-hands'])(
    'is not meant by %s',
    async (body) => {
      await expect(ask(member, { body })).resolves.toBeDefined();
    },
  );
});

describe('one notice is enough', () => {
  // What was written before has been told.
  beforeAll(catchUp);

  it('for the asker whom a reply to their query names', async () => {
    const other = await addMember();
    const id = await ask(member, { title: 'Twice?' });
    await reply(other, id, writeMention(member));
    expect(await toldTo(member)).toEqual([`${other.name} replied to your query “Twice?”`]);
  });

  it('for who has replied too, and is named: that they are', async () => {
    const [asker, helper, later] = [await addMember(), await addMember(), await addMember()];
    const id = await ask(asker, { title: 'Thrice?' });
    await reply(helper, id);
    await reply(later, id, writeMention(helper));
    expect(await toldTo(helper)).toEqual([`${later.name} mentions you in “Thrice?”`]);
  });

  it('for who is asked by name, and named in the text', async () => {
    const [asker, helper] = [await addMember(), await addMember()];
    await ask(asker, { title: 'You?', body: writeMention(helper), asked: [helper.id] });
    expect(await toldTo(helper)).toEqual([`${asker.name} asks you: “You?”`]);
  });
});

describe('the notice', () => {
  const kind = findNoticeKind('board.mentions-me');

  it('is for who is named, as long as they are', async () => {
    const before = await newestSeq();
    const reader = await addMember();
    const body = writeMention(reader);
    const id = await ask(member, { body, title: 'Who knows?' });
    const entries = (await listEntries({ after: before, limit: 50 })).filter(
      (entry) => entry.kind === 'board.mentioned',
    );
    expect(await kind?.concerns(entries[0]!)).toEqual([reader.id]);
    expect(await kind?.tell(reader, entries)).toMatchObject([
      { sentence: `${member.name} mentions you in “Who knows?”`, to: `/topics/${id}` },
    ]);
    await editTopic(member, id, editing({ body: '' }));
    expect(await kind?.tell(reader, entries)).toEqual([null]);
  });
});
