import { Readable } from 'node:stream';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { findDeskQuery } from '~/features/board/desk/desk.server';
import { answerAsAgent } from '~/features/board/escalated/answer-as-agent.server';
import { closeTopic } from '~/features/board/moderation/looking-after.server';
import { findReportable } from '~/features/board/moderation/flags.server';
import { hidePost } from '~/features/board/moderation/hide.server';
import { mergeTopics } from '~/features/board/moderation/merge.server';
import { splitTopic } from '~/features/board/moderation/split.server';
import { conclude } from '~/features/board/topics/conclusion.server';
import { quotePost } from '~/features/board/posts/quote.server';
import { deleteTopic, editTopic } from '~/features/board/topics/topics.server';
import { lookUpWriter } from '~/features/board/nameless/writer.server';
import { editReply, findReplyHistory } from '~/features/board/posts/replies.server';
import { addSection } from '~/features/board/sections/sections.server';
import { findBesideStanding } from '~/features/board/escalated/standing.server';
import { findReplyView } from '~/features/board/topics/topic-pages.server';
import { saveDraft } from '~/features/board/writing/drafts.server';
import { replyDraft } from '~/features/board/writing/draft-form';
import { askBack } from '~/features/escalation/deeds.server';
import { listEntries } from '~/platform/activity/activity.server';
import { catchUp } from '~/platform/activity/followers.server';
import { theProcess, type Person } from '~/platform/actor';
import { Forbidden, NotFound } from '~/platform/errors';
import { findDownload } from '~/platform/files/download.server';
import { stageFile } from '~/platform/files/staging.server';
import { storeFile } from '~/platform/files/store.server';
import { findNoticeKind } from '~/platform/notices/notice-kinds.server';
import { listPersonalData } from '~/platform/personal-data/personal-data.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { emailOf } from '../accounts/browser';
import {
  addAgent,
  escalationOf,
  on,
  retireAgents,
  sweepOn,
  sweepThrough,
} from '../escalation/network-of-agents';
import { toldTo } from '../notices/told';
import { addStaff } from './moderation/staff';
import { ask, editing, open, reply, rewording } from './writing';

/** What moves, is asked without a name or is taken down keeps its secrets in places that are easily forgotten. */

useFreshDatabase();
beforeAll(catchUp);

let webmaster: Person;
let moderator: Person;
let x: Person;
let y: Person;
let z: Person;
beforeAll(async () => {
  ({ webmaster, moderator } = await addStaff());
  await addSection(theProcess, { slug: 'leads', name: 'Leads', description: '', audience: 'lead' });
});
beforeEach(async () => {
  await retireAgents();
  [x, y, z] = [await addMember(), await addMember(), await addMember()];
});

const into = (other: string, confirmed?: 'yes') => ({
  deed: 'merge' as const,
  reason: 'The same question.',
  other,
  confirmed,
});

/** Who wrote each reply, and whether it is said to be the asker. */
const writers = async (topicId: string) =>
  (await open(z, topicId)).replies.map(({ author, byAsker }) => [author.name, byAsker]);

describe('a query without its asker’s name', () => {
  it('merged into one under their name is not said to be by the same person', async () => {
    const nameless = await ask(x, { title: 'Nameless', withoutName: true });
    const named = await ask(x, { title: 'Named' });
    await mergeTopics(moderator, nameless, into(named));
    expect((await writers(named)).map(([, byAsker]) => byAsker)).toEqual([false]);
  });

  it('does not mark what its asker writes elsewhere under their name, when that is merged into it', async () => {
    const nameless = await ask(x, { title: 'Nameless', withoutName: true });
    const other = await ask(y, { title: 'Another' });
    await reply(x, other, 'With my name.');
    await mergeTopics(moderator, other, into(nameless));
    expect(await writers(nameless)).toContainEqual([x.name, false]);
  });

  it('leaves no name in the history of the query it is merged into', async () => {
    const nameless = await ask(x, { title: 'Nameless', withoutName: true });
    const target = await ask(y, { title: 'Target' });
    await mergeTopics(moderator, nameless, into(target));
    const { history } = await findBesideStanding(z, target);
    expect(history.map(({ kind }) => kind)).toContain('replied');
    expect(JSON.stringify(history)).not.toContain(x.name);
  });

  it('merged into another can still be looked up by the webmaster, and by nobody else', async () => {
    const nameless = await ask(x, { title: 'Nameless', withoutName: true });
    const target = await ask(y, { title: 'Target' });
    await mergeTopics(moderator, nameless, into(target));
    const [merged] = (await open(z, target)).replies;
    const ref = { kind: 'reply', id: merged?.id ?? '' } as const;
    expect(await lookUpWriter(webmaster, ref)).toEqual({ id: x.id, name: x.name });
    for (const person of [x, y, moderator]) {
      await expect(lookUpWriter(person, ref)).rejects.toThrow(Forbidden);
    }
  });

  it('gives its files to its asker while it is down, and to no other reader', async () => {
    const stored = await storeFile(Readable.from([Buffer.from('a list')]), 'list.txt');
    const { id: file } = await stageFile(x, stored ?? expect.fail('Nothing was stored'));
    const id = await ask(x, { title: 'Nameless', withoutName: true, attachments: [file] });
    await hidePost(z, { kind: 'topic', id });
    expect((await findDownload(x, file)).name).toBe('list.txt');
    for (const person of [y, z]) await expect(findDownload(person, file)).rejects.toThrow(NotFound);
  });

  it('is not answered by a word of its asker, when they are its agent too', async () => {
    await addAgent({ name: x.name, email: await emailOf(x) });
    const id = await on(0, () => ask(x, { title: 'Nameless', withoutName: true }));
    await sweepThrough(1, 11);
    await on(12, () => reply(x, id, 'One more thing.'));
    expect((await escalationOf(id)).state).toBe('agent');
  });
});

describe('a topic that was taken down', () => {
  it('is named neither by the notice of its conclusion nor by the form that reports one of its replies', async () => {
    const id = await ask(x, { title: 'Mrs PATIENTNAME', kind: 'discussion' });
    const { id: replyId } = await reply(y, id);
    await conclude(x, id, { body: 'Agreed.' });
    expect((await toldTo(y)).join()).toContain('PATIENTNAME');
    await hidePost(z, { kind: 'topic', id });
    expect((await toldTo(y)).join()).not.toContain('PATIENTNAME');
    const form = await findReportable(z, { kind: 'reply', id: replyId });
    expect(JSON.stringify(form)).not.toContain('PATIENTNAME');
  });

  it('shows nothing of what its agent asked back, and keeps nothing of it when it is deleted', async () => {
    await addAgent({ name: y.name, email: await emailOf(y) });
    const id = await on(0, () => ask(x, { title: 'Whose?' }));
    await sweepOn(11);
    const { version } = await escalationOf(id);
    await on(12, () => askBack(y, id, { words: 'Is it Mrs PATIENTNAME?', version }));
    const shown = async () => JSON.stringify(await findBesideStanding(z, id));
    expect(await shown()).toContain('PATIENTNAME');
    await hidePost(z, { kind: 'topic', id });
    expect(await shown()).not.toContain('PATIENTNAME');
    const other = await on(0, () => ask(x, { title: 'Whose too?' }));
    await sweepOn(11);
    const made = { words: 'Is it Mrs PATIENTNAME?', version: (await escalationOf(other)).version };
    await on(12, () => askBack(y, other, made));
    await deleteTopic(x, other);
    expect(JSON.stringify(await findBesideStanding(z, other))).not.toContain('PATIENTNAME');
  });
});

describe('a quotation of what was taken down', () => {
  const quoting = async (actor: Person, topicId: string, postId: string) =>
    reply(actor, topicId, `${await quotePost(actor, topicId, postId)}\n\nI agree.`);

  it('goes with a question that had been merged, too', async () => {
    const first = await ask(x, { title: 'Asked', body: 'Mrs PATIENTNAME asked me.' });
    const { id: quote } = await quoting(y, first, first);
    const target = await ask(z, { title: 'Asked before' });
    await mergeTopics(moderator, first, into(target));
    const moved = (await open(z, target)).replies.find(({ html }) => /asked me/.test(html));
    await hidePost(z, { kind: 'reply', id: moved?.id ?? '' });
    expect((await findReplyView(quote))?.html).toBe('');
  });

  it('goes from earlier versions, and through as many topics as it has moved', async () => {
    const id = await ask(x, { title: 'Asked' });
    const { id: bad } = await reply(x, id, 'Mrs PATIENTNAME asked me.');
    const { id: edited } = await quoting(y, id, bad);
    await editReply(y, edited, rewording('Nothing quoted.'));
    const { id: far } = await quoting(y, id, bad);
    const split = (topicId: string) =>
      splitTopic(moderator, topicId, {
        title: 'Its own',
        reason: 'Else',
        replies: [far],
      });
    await split(await split(id));
    await hidePost(z, { kind: 'reply', id: bad });
    expect((await findReplyView(far))?.html).toBe('');
    expect(JSON.stringify(await findReplyHistory(z, edited))).not.toContain('PATIENTNAME');
  });

  it('is not in the copy of somebody’s own drafts', async () => {
    const id = await ask(x, { title: 'Asked' });
    const { id: bad } = await reply(x, id, 'Mrs PATIENTNAME asked me.');
    await saveDraft(y, replyDraft(id), { body: await quotePost(y, id, bad) });
    const copy = async () =>
      JSON.stringify(await Promise.all(listPersonalData().map((kind) => kind.export(y.id))));
    expect(await copy()).toContain('PATIENTNAME');
    await hidePost(z, { kind: 'reply', id: bad });
    expect(await copy()).not.toContain('PATIENTNAME');
  });
});

it('an agent outside the network reads who says what, and nothing that leads to their pages or files', async () => {
  const agentId = await addAgent({ name: 'Mr Outside', email: 'outside@elsewhere.example' });
  const id = await on(0, () => ask(x, { title: 'Who pays?' }));
  await sweepOn(11);
  await on(12, () => reply(y, id));
  const read = async (who: Parameters<typeof findDeskQuery>[0]) =>
    JSON.stringify(await findDeskQuery(who, id));
  const outside = await read({ kind: 'link', topicId: id, agentId, personId: null });
  for (const { name, id: personId } of [x, y]) {
    expect(outside).toContain(name);
    expect(outside).not.toContain(personId);
  }
  await retireAgents();
  await addAgent({ name: z.name, email: await emailOf(z) });
  await sweepOn(13);
  expect(await read(z)).toContain(y.id);
});

describe('a topic whose author lets others read it', () => {
  it('is opened to them knowingly once there are replies, and without a question before', async () => {
    const [lead, other, member] = [await addMember(['lead']), await addMember(['lead']), z];
    const id = await ask(lead, { title: 'Among us', sections: ['leads'] });
    const moveTo = (section: string, confirmed?: string) =>
      editTopic(lead, id, editing({ title: 'Among us', sections: [section], confirmed }));
    const wider = (confirmed?: string) => moveTo('clinical', confirmed);
    await wider();
    await moveTo('leads');
    await reply(other, id, 'For leads’ eyes.');
    await expect(wider()).rejects.toMatchObject({
      errors: { confirmed: expect.stringContaining('PbC leads can read it now') as string },
    });
    await expect(open(member, id)).rejects.toThrow(NotFound);
    await wider('yes');
    expect((await open(member, id)).replies).toHaveLength(1);
  });
});

describe('a reply that has moved to where not everybody reads', () => {
  it('is judged by where it stands now, in notices and in the channel of its old topic', async () => {
    const lead = await addMember(['lead']);
    const id = await ask(x, { title: 'Open to all' });
    const { id: replyId } = await reply(lead, id, 'Said to all.');
    const { seq } = (await open(x, id)).replies[0] ?? { seq: 0 };
    const target = await ask(lead, { title: 'Among leads' }, 'leads');
    await mergeTopics(webmaster, id, into(target, 'yes'));
    await editReply(lead, replyId, rewording('Said among leads.'));
    const entries = await listEntries({ after: seq - 1, limit: 1 });
    expect(await findNoticeKind('board.reply-to-mine')?.tell(x, entries)).toEqual([null]);
    expect(await findReplyView(replyId, id)).toBeNull();
    expect(await findReplyView(replyId, target)).not.toBeNull();
  });
});

it('an agent’s answer does not go into a query that was closed after it had been settled', async () => {
  await addAgent({ name: y.name, email: await emailOf(y) });
  const id = await on(0, () => ask(x, { title: 'Closed?' }));
  await sweepOn(11);
  await on(11, () => closeTopic(moderator, id, 'Settled elsewhere.'));
  const { version } = await escalationOf(id);
  const made = { body: 'Late.', idempotencyKey: '', version };
  await expect(on(12, () => answerAsAgent(y, id, made))).rejects.toThrow('closed');
});
