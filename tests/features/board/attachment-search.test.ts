import { existsSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  acceptAnswer,
  deleteReply,
  editReply,
  replyToTopic,
  withdrawAnswer,
} from '~/features/board/posts/replies.server';
import { rescope } from '~/features/board/sections/rescope.server';
import { labelsFor, type BoardFilters } from '~/features/board/search/search.server';
import { addSection } from '~/features/board/sections/sections.server';
import { deleteTopic, editTopic } from '~/features/board/topics/topics.server';
import { theProcess, visitor, type Actor, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { pathOf } from '~/platform/files/folder.server';
import { askForMissingTexts } from '~/platform/files/missing-texts.server';
import '~/platform/files/search.server';
import { stageFile } from '~/platform/files/staging.server';
import { storeFile } from '~/platform/files/store.server';
import { moveFiles } from '~/platform/files/uses.server';
import { textPathOf } from '~/platform/files/text/kept.server';
import { createRunner } from '~/platform/jobs/runner.server';
import { search } from '~/platform/search/find.server';
import { rebuildIndex } from '~/platform/search/rebuild.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { png } from '../../support/sample-files';
import {
  openSheet,
  openText,
  pdfOf,
  slides,
  word,
  wordOf,
  workbook,
} from '../../support/written-files';
import { ask, editing, reply, replying, rewording } from './writing';

/** Words in files that are attached to queries and replies: who finds them, where, and until when. */

useFreshDatabase();

let asker: Person;
let lead: Person;
beforeAll(async () => {
  asker = await addMember();
  lead = await addMember(['lead']);
  const section = { slug: 'leads', name: 'For leads', description: '', audience: 'lead' } as const;
  await addSection(theProcess, section);
});

/** A word nobody else in this file has used. */
let used = 0;
const newWord = () =>
  `fenword${String((used += 1)).replaceAll(/\d/g, (digit) => 'bcdfghjklm'[Number(digit)] ?? '')}`;

/** Sends a file with a form. Answers its id. */
async function send(content: Buffer, name: string, sender = asker): Promise<string> {
  const stored = await storeFile(Readable.from([content]), name);
  if (!stored) throw new Error('Nothing was stored');
  return (await stageFile(sender, stored)).id;
}

const runJobs = () => createRunner().runDue();
const none: BoardFilters = { section: null, serviceArea: null, unanswered: false };
const find = async (
  text: string,
  { actor = asker, ...filters }: Partial<BoardFilters> & { actor?: Actor } = {},
) => {
  const labels = await labelsFor(actor, { ...none, ...filters });
  return (await search(actor, { text, kind: 'file', labels, before: null })).hits;
};
const names = async (...wanted: Parameters<typeof find>) =>
  (await find(...wanted)).map(({ title }) => title);

/** What the index holds. Fails when the full-text index is not what its content says. */
async function contents() {
  await change(asker, (tx) =>
    tx.$executeRawUnsafe(
      `INSERT INTO "SearchText" ("SearchText", "rank") VALUES ('integrity-check', 1)`,
    ),
  );
  const documents = await db().searchDocument.findMany({
    orderBy: [{ kind: 'asc' }, { subjectId: 'asc' }],
    omit: { id: true },
  });
  return documents.map(({ labels, ...rest }) => ({ ...rest, labels: labels.split(' ').sort() }));
}

/** A reply with a Word document that has a word of its own. */
async function attachWord(sections = ['clinical'], topic = { title: 'Who has a plan?' }) {
  const found = newWord();
  const topicId = await ask(lead, { ...topic, sections, serviceArea: 'diabetes' });
  const attachments = [await send(word(`A plan with ${found} in it`), 'Plan.docx', lead)];
  const { id: replyId } = await replyToTopic(lead, topicId, replying({ attachments }));
  await runJobs();
  const { file } = await db().fileUse.findFirstOrThrow({
    where: { subjectId: replyId },
    include: { file: true },
  });
  return { found, topicId, replyId, file };
}

describe('a word in a file', () => {
  it.each<[string, (text: string) => Buffer]>([
    ['docx', (text) => word(text)],
    ['xlsx', (text) => workbook(text, 'other')],
    ['pptx', (text) => slides([{ slide: 'other', notes: text }])],
    ['odt', (text) => openText(text)],
    ['ods', (text) => openSheet(text)],
    ['pdf', (text) => pdfOf(['other', text])],
    ['txt', (text) => Buffer.from(text)],
    ['md', (text) => Buffer.from(text)],
    ['csv', (text) => Buffer.from(`a,b\n1,${text}`)],
  ])('of %s is found with the query it is attached to', async (ending, make) => {
    const found = newWord();
    const attachments = [await send(make(`Plans for ${found}`), `Plans.${ending}`)];
    const topicId = await ask(asker, { title: 'Plans?', attachments });
    expect(await find(found)).toEqual([]);
    await runJobs();
    const [hit, ...others] = await find(found);
    expect(others).toEqual([]);
    expect(hit).toMatchObject({
      title: `Plans.${ending}`,
      to: `/topics/${topicId}`,
      who: [asker.name, 'Testing Fen'],
      where: ['Clinical'],
    });
    expect(hit?.about).toMatch(/, attached under “Plans\?”$/);
    expect(hit?.snippet).toContainEqual({ text: found, found: true });
  });

  it('of a reply leads to the reply', async () => {
    const { found, replyId } = await attachWord();
    const [hit] = await find(found);
    expect(hit?.to).toBe(`/replies/${replyId}`);
    expect(hit?.about).toMatch(/^Word, .*, attached under “Who has a plan\?”$/);
  });

  it('is found twice when the same file was sent twice, and read once', async () => {
    const { found, file } = await attachWord();
    const attachments = [await send(word(`A plan with ${found} in it`), 'Again.docx')];
    await ask(asker, { attachments });
    expect((await names(found)).sort()).toEqual(['Again.docx', 'Plan.docx']);
    const sha256 = { path: '$.sha256', equals: file.sha256 };
    expect(await db().job.count({ where: { kind: 'files.read-text', input: sha256 } })).toBe(0);
  });
});

it('a picture is found by its name, at once', async () => {
  const found = newWord();
  await ask(asker, { attachments: [await send(await png(), `${found}.png`)] });
  expect(await names(found)).toEqual([`${found}.png`]);
});

describe('who finds it', () => {
  it('whoever may read the query, and nobody else', async () => {
    const { found } = await attachWord(['leads']);
    expect(await names(found, { actor: lead })).toEqual(['Plan.docx']);
    for (const actor of [asker, visitor, { ...lead, roles: [] }]) {
      const page = await search(actor, { text: found, kind: null, labels: [], before: null });
      expect(page).toMatchObject({ total: 0, hits: [] });
    }
  });

  it('follows the query to another section', async () => {
    const { found, topicId } = await attachWord();
    expect(await names(found)).toEqual(['Plan.docx']);
    await editTopic(lead, topicId, editing({ sections: ['leads'], confirmed: 'yes' }));
    expect(await names(found)).toEqual([]);
    await runJobs();
    expect(await names(found, { actor: lead, section: 'leads' })).toEqual(['Plan.docx']);
    await editTopic(lead, topicId, editing({ sections: ['management'], confirmed: 'yes' }));
    await runJobs();
    expect(await names(found, { section: 'management' })).toEqual(['Plan.docx']);
    expect(await names(found, { section: 'clinical' })).toEqual([]);
  });

  it('follows the audience of its section', async () => {
    const { found } = await attachWord(['management']);
    const set = (audience: string) =>
      change(theProcess, async (tx) => {
        const where = { slug: 'management' };
        const { id } = await tx.section.update({ where, data: { audience } });
        await rescope(tx, id);
      });
    await set('lead');
    expect([await names(found), await names(found, { actor: lead })]).toEqual([[], ['Plan.docx']]);
    await set('member');
    expect(await names(found)).toEqual(['Plan.docx']);
  });
});

it('is found with what it is moved to, and no more with what it was moved from', async () => {
  const { found, topicId, replyId } = await attachWord();
  const { id: other } = await reply(lead, topicId);
  const subject = (subjectId: string) => ({ kind: 'board.reply', subjectId });
  await change(lead, (tx) => moveFiles(tx, subject(replyId), subject(other)));
  expect((await find(found)).map(({ to }) => to)).toEqual([`/replies/${other}`]);
  const kept = await contents();
  await rebuildIndex();
  expect(await contents()).toEqual(kept);
});

it('is among the unanswered while the query is', async () => {
  const { found, topicId, replyId } = await attachWord();
  expect(await names(found, { unanswered: true })).toEqual(['Plan.docx']);
  await acceptAnswer(lead, topicId, replyId);
  await runJobs();
  expect(await names(found, { unanswered: true })).toEqual([]);
  await withdrawAnswer(lead, topicId);
  await runJobs();
  expect(await names(found, { unanswered: true })).toEqual(['Plan.docx']);
});

describe('a file that goes', () => {
  it('with its reply is found no more, and its words are erased', async () => {
    const { found, replyId, file } = await attachWord();
    expect(existsSync(textPathOf(file.sha256))).toBe(true);
    await deleteReply(lead, replyId);
    expect(await names(found)).toEqual([]);
    await runJobs();
    expect(existsSync(textPathOf(file.sha256))).toBe(false);
    expect(await db().searchDocument.count({ where: { body: { contains: found } } })).toBe(0);
  });

  it('out of an edited reply is found no more; the other one is', async () => {
    const { found, topicId } = await attachWord();
    const kept = await send(word(`${found} kept`), 'Kept.docx', lead);
    const gone = await send(word(`${found} gone`), 'Gone.docx', lead);
    const { id } = await replyToTopic(lead, topicId, replying({ attachments: [kept, gone] }));
    await runJobs();
    expect((await names(found)).sort()).toEqual(['Gone.docx', 'Kept.docx', 'Plan.docx']);
    const files = { attachments: [kept], attached: [kept, gone] };
    await editReply(lead, id, rewording('Edited', files));
    expect((await names(found)).sort()).toEqual(['Kept.docx', 'Plan.docx']);
  });

  it('while its words are read leaves none behind', async () => {
    const found = newWord();
    const attachments = [await send(word(found), 'Soon.docx')];
    const topicId = await ask(asker, { attachments });
    await deleteTopic(asker, topicId);
    await runJobs();
    expect(await names(found)).toEqual([]);
  });
});

describe('a file that cannot be read', () => {
  it('is found by its name, says so once, and is not tried again', async () => {
    const found = newWord();
    const bomb = wordOf('<w:document><w:p>', []);
    await ask(asker, { attachments: [await send(bomb, `${found}.docx`)] });
    await runJobs();
    expect(await names(found)).toEqual([`${found}.docx`]);
    const job = await db().job.findFirstOrThrow({
      where: { kind: 'files.read-text' },
      orderBy: { id: 'desc' },
    });
    expect([job.state, job.outcome]).toEqual([
      'done',
      'It could not be read: damaged, protected, or made to harm.',
    ]);
    expect(await askForMissingTexts()).toBe(0);
  });
});

describe('files from before', () => {
  it('are read after the start, each once', async () => {
    const { found, file } = await attachWord();
    rmSync(textPathOf(file.sha256));
    await rebuildIndex();
    expect(await names(found)).toEqual([]);
    const waiting = { where: { state: 'waiting', kind: 'files.read-text' } };
    // On a busy machine one of an earlier test’s may wait for its next try.
    const before = await db().job.count(waiting);
    expect([await askForMissingTexts(), await askForMissingTexts()]).toEqual([1, 0]);
    expect((await db().job.count(waiting)) - before).toBe(1);
    await runJobs();
    expect(await names(found)).toEqual(['Plan.docx']);
    expect(await askForMissingTexts()).toBe(0);
  });

  it('need not be there for their words to be indexed anew', async () => {
    const { found, file } = await attachWord();
    rmSync(pathOf(file.sha256));
    await rebuildIndex();
    expect(await names(found)).toEqual(['Plan.docx']);
  });
});

it('after every deed the index is what making it anew would give', async () => {
  const { topicId, replyId } = await attachWord(['clinical'], { title: 'A long history' });
  const { id: other } = await reply(asker, topicId);
  const deeds = [
    () => acceptAnswer(lead, topicId, replyId),
    () => acceptAnswer(lead, topicId, other),
    () => withdrawAnswer(lead, topicId),
    () => editTopic(lead, topicId, editing({ sections: ['leads', 'clinical'] })),
    () => editTopic(lead, topicId, editing({ serviceArea: 'stroke' })),
    () => acceptAnswer(lead, topicId, replyId),
    () => deleteTopic(lead, topicId),
    () => deleteReply(lead, replyId),
  ];
  for (const deed of deeds) {
    await deed();
    await runJobs();
    const kept = await contents();
    await rebuildIndex();
    expect(await contents()).toEqual(kept);
  }
});
