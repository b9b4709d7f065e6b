import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { addGuidance } from '~/features/guidance/keeping/add.server';
import { changeGuidance } from '~/features/guidance/keeping/change.server';
import { doWithGuidance, retireGuidance } from '~/features/guidance/keeping/deeds.server';
import { findGuidanceForm } from '~/features/guidance/keeping/form.server';
import { writeGuidanceCsv } from '~/features/guidance/finding/guidance-csv.server';
import { readGuidanceQuery } from '~/features/guidance/finding/guidance-query';
import { listGuidance } from '~/features/guidance/finding/list.server';
import { answerInstead, askForDueLinks, checkLink } from '~/features/guidance/links/check.server';
import { findGuidancePage } from '~/features/guidance/page.server';
import { remindOfGuidanceReviews } from '~/features/guidance/reviewing/sweep.server';
import { addForm, changeForm, guidanceDeedForm, retireForm } from '~/features/guidance/schema';
import { doWithGuidanceOf } from '~/features/library/guidance/deeds.server';
import { listTouched } from '~/features/library/guidance/touched.server';
import { findItemPage } from '~/features/library/items/page.server';
import { listAll } from '~/features/library/finding/list.server';
import { readLibraryQuery } from '~/features/library/finding/library-query';
import { guidanceForm } from '~/features/library/schema';
import { catchUp } from '~/platform/activity/followers.server';
import { theProcess, visitor, type Person } from '~/platform/actor';
import { atTime, newId } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import type { LinkAnswer } from '~/platform/links/asking/ask.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { elsewhere, share } from '../library/item';

useFreshDatabase();
beforeAll(catchUp);

let keeper: Person;
let lead: Person;
let member: Person;
let webmaster: Person;
beforeAll(async () => {
  keeper = await addMember(['lead']);
  lead = await elsewhere(await addMember(['lead']));
  member = await elsewhere(await addMember());
  webmaster = await addMember(['webmaster']);
});

/** What no verb does at that moment. */
const write = (work: (tx: Transaction) => Promise<unknown>) => change(theProcess, work);

const DAY = { 'published-day': '1', 'published-month': '2', 'published-year': '2008' };
const typed = (more: object = {}) => ({
  title: 'Falls: assessment and prevention',
  source: 'nice',
  url: `www.nice.org.uk/${newId()}`,
  ...DAY,
  ...more,
});
const add = (more: object = {}, actor = keeper) => addGuidance(actor, addForm.parse(typed(more)));
const press = (slug: string, deed: object, actor = keeper) =>
  doWithGuidance(actor, slug, guidanceDeedForm.parse(deed));
/** What somebody was told of, in words. */
const told = async (person: Person, kind: string) => {
  await catchUp();
  return db().notice.count({ where: { personId: person.id, kind } });
};
const areaOf = async (slug: string) =>
  (await db().serviceArea.findUniqueOrThrow({ where: { slug } })).id;

describe('keeping', () => {
  it('is begun by leads, and not by other members', async () => {
    const slug = await add({ summary: 'Ask **everybody** over 65.', serviceAreas: 'diabetes' });
    const page = await findGuidancePage(member, slug);
    expect(page).toMatchObject({ source: 'NICE', publishedOn: '2008-02-01', status: 'current' });
    expect(page.url).toMatch(/^https:\/\/www\.nice\.org\.uk\//);
    expect(page.summaryHtml).toContain('<strong>everybody</strong>');
    expect(page.owner?.id).toBe(keeper.id);
    expect(page.may).toEqual({ change: false, retire: false, restore: false, keep: false });
    await expect(add({}, member)).rejects.toThrow(Forbidden);
    await expect(listGuidance(visitor, readGuidanceQuery(new URLSearchParams()))).rejects.toThrow(
      Forbidden,
    );
    await expect(findGuidancePage(member, 'none')).rejects.toThrow(NotFound);
  });

  it('says beside each field what is wrong', () => {
    const read = addForm.safeParse({ title: ' ', url: 'no address', 'review-day': '40' });
    const fields = new Set(read.error?.issues.map(({ path }) => path[0]));
    expect(fields).toContain('title');
    const more = addForm.safeParse({ title: 'T', url: 'javascript:alert(1)', 'review-day': '40' });
    expect(new Set(more.error?.issues.map(({ path }) => path[0]))).toEqual(
      new Set(['url', 'source', 'published', 'review']),
    );
  });

  it('needs an address or a file, and takes no address twice', async () => {
    await expect(add({ url: '' })).rejects.toThrow(Invalid);
    await add({ url: 'https://www.example.org/once' });
    await expect(add({ url: 'www.example.org/once' })).rejects.toMatchObject({
      errors: { url: expect.stringContaining('is here already') as string },
    });
  });

  it('overwrites nothing silently', async () => {
    const slug = await add();
    const { values } = await findGuidanceForm(keeper, slug);
    const change = (actor: Person, title: string) =>
      changeGuidance(actor, slug, changeForm.parse({ ...values, title }));
    await change(webmaster, 'Renamed');
    await expect(change(keeper, 'Mine')).rejects.toThrow(Invalid);
    await expect(change(lead, 'Theirs')).rejects.toThrow(Forbidden);
    expect((await findGuidancePage(member, slug)).title).toBe('Renamed');
  });

  it('says what stands in its place and why, and can hold again', async () => {
    const [old, slug] = [await add(), await add({ title: 'Newer' })];
    const retire = (more: object, actor = keeper) =>
      retireGuidance(actor, old, retireForm.parse({ reason: 'Reviewed', ...more }));
    await expect(
      retire({ how: 'superseded', by: 'https://x.example/guidance/none' }),
    ).rejects.toThrow(Invalid);
    await expect(retire({ how: 'withdrawn' }, lead)).rejects.toThrow(Forbidden);
    await retire({ how: 'superseded', by: `https://pbc.example/guidance/${slug}?x` });
    await expect(retire({ how: 'withdrawn' })).rejects.toThrow(Conflict);
    expect(await findGuidancePage(member, old)).toMatchObject({
      status: 'superseded',
      reason: 'Reviewed',
      supersededBy: { title: 'Newer' },
    });
    await expect(press(old, { deed: 'restore' }, lead)).rejects.toThrow(Forbidden);
    await press(old, { deed: 'restore' });
    expect((await findGuidancePage(member, old)).status).toBe('current');
  });

  it('is taken over by a lead when nobody keeps it any more', async () => {
    const slug = await add();
    await write((tx) => tx.guidance.updateMany({ where: { slug }, data: { ownerId: null } }));
    await expect(press(slug, { deed: 'keep' }, member)).rejects.toThrow(Forbidden);
    await press(slug, { deed: 'keep' }, lead);
    expect((await findGuidancePage(member, slug)).owner?.id).toBe(lead.id);
  });

  it('is found by words and filters, and as a spreadsheet', async () => {
    const word = `w${newId().replaceAll(/\W|_/g, '')}`;
    await add({ title: `=About ${word}`, source: 'department-of-health' });
    const list = (text: string) =>
      listGuidance(member, readGuidanceQuery(new URLSearchParams(text)));
    expect((await list(`q=${word}`)).total).toBe(1);
    expect((await list(`q=${word}&source=nice`)).total).toBe(0);
    expect((await list(`q=${word}&status=withdrawn`)).total).toBe(0);
    const query = readGuidanceQuery(new URLSearchParams(`q=${word}`));
    let csv = '';
    for await (const piece of writeGuidanceCsv(member, query)) csv += piece;
    expect(csv.split('\r\n')[1]).toMatch(/^"?'=About/);
  });
});

describe('the address', () => {
  let answers: LinkAnswer;
  let restore: () => void;
  const missed = { outcome: 'missed', status: 404, detail: 'Gone', movedTo: '' } as const;
  const fine = { outcome: 'answers', status: 200, detail: '', movedTo: '' } as const;
  beforeEach(() => {
    restore = answerInstead(() => Promise.resolve(answers));
  });
  afterEach(() => restore());

  const start = new Date('2030-03-04T06:00:00Z').getTime();
  const onDay = <T>(days: number, work: () => Promise<T>) =>
    atTime(new Date(start + days * 86_400_000), work);
  const linkOf = async (slug: string) => {
    const { link, misses } = await findGuidancePage(keeper, slug);
    return [link, misses];
  };

  it('is dead only after four days of misses, and its keeper hears of it once', async () => {
    const slug = await add();
    const { id } = await db().guidance.findUniqueOrThrow({ where: { slug } });
    answers = missed;
    await onDay(0, () => checkLink(id));
    await onDay(0, () => checkLink(id));
    expect(await linkOf(slug)).toEqual(['missed', 1]);
    await onDay(1, () => checkLink(id));
    await onDay(2, () => checkLink(id));
    expect(await linkOf(slug)).toEqual(['missed', 3]);
    expect(await told(keeper, 'guidance.link-dead')).toBe(0);
    await onDay(3, () => checkLink(id));
    expect(await linkOf(slug)).toEqual(['dead', 4]);
    await onDay(20, () => checkLink(id));
    expect(await told(keeper, 'guidance.link-dead')).toBe(1);
    expect(await told(member, 'guidance.link-dead')).toBe(0);
    answers = fine;
    await onDay(21, () => checkLink(id));
    expect(await linkOf(slug)).toEqual(['answers', 0]);
    const { checks } = await findGuidancePage(keeper, slug);
    expect(checks.map(({ outcome }) => outcome).slice(0, 2)).toEqual(['answers', 'missed']);
  });

  it('that was missed and answers again begins anew', async () => {
    const slug = await add();
    const { id } = await db().guidance.findUniqueOrThrow({ where: { slug } });
    for (const [day, answer] of [missed, missed, missed, fine, missed].entries()) {
      answers = answer;
      await onDay(day, () => checkLink(id));
    }
    expect(await linkOf(slug)).toEqual(['missed', 1]);
  });

  it('that has moved for good is taken over by whoever keeps it', async () => {
    const slug = await add();
    const { id } = await db().guidance.findUniqueOrThrow({ where: { slug } });
    const movedTo = `https://www.example.org/${newId()}`;
    answers = { ...fine, outcome: 'moved', movedTo };
    await checkLink(id);
    const deed = { deed: 'use-new-address', movedTo };
    await expect(press(slug, deed, lead)).rejects.toThrow(Forbidden);
    await expect(press(slug, { ...deed, movedTo: 'https://other.example' })).rejects.toThrow(
      Conflict,
    );
    await press(slug, deed);
    expect(await findGuidancePage(member, slug)).toMatchObject({ url: movedTo, link: 'unchecked' });
  });

  it('is asked on its day, some seconds apart, and not when it holds no more', async () => {
    await write((tx) => tx.guidance.updateMany({ data: { nextCheckOn: null } }));
    const slugs = [await add(), await add(), await add()];
    await retireGuidance(
      keeper,
      slugs[2] ?? '',
      retireForm.parse({ how: 'withdrawn', reason: 'Old' }),
    );
    expect(await askForDueLinks()).toBe(2);
    const jobs = await db().job.findMany({
      where: { kind: 'guidance.ask-link' },
      orderBy: { runAt: 'asc' },
    });
    expect(jobs).toHaveLength(2);
    const [first, second] = jobs.map(({ runAt }) => runAt.getTime());
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(5_000);
    await askForDueLinks();
    expect(await db().job.count({ where: { kind: 'guidance.ask-link' } })).toBe(2);
  });
});

it('whoever keeps it is reminded of its review', async () => {
  const review = { 'review-day': '3', 'review-month': '6', 'review-year': '2031' };
  const slug = await add(review);
  const sweep = (day: string) => atTime(new Date(`${day}T09:00:00Z`), remindOfGuidanceReviews);
  expect(await sweep('2031-05-02')).toBe(0);
  expect(await sweep('2031-05-06')).toBe(1);
  expect(await sweep('2031-05-06')).toBe(0);
  expect(await told(keeper, 'guidance.review-due')).toBe(1);
  const next = { 'review-day': '3', 'review-month': '6', 'review-year': '2032' };
  await press(slug, { deed: 'still-right', ...next });
  expect((await findGuidancePage(keeper, slug)).reviewOn).toBe('2032-06-03');
});

describe('what it touches', () => {
  it('is told to those who work on its service areas, and marked, and checked off', async () => {
    const serviceAreaId = await areaOf('diabetes');
    await write((tx) =>
      tx.personServiceArea.create({ data: { personId: member.id, serviceAreaId } }),
    );
    const item = await share(lead, { title: 'Touched', serviceAreas: 'diabetes' });
    const other = await share(lead, { title: 'Not touched', serviceAreas: 'dermatology' });
    const draft = await share(lead, { deed: 'draft', title: 'Draft', serviceAreas: 'diabetes' });
    const slug = await add({ title: 'New for diabetes', serviceAreas: 'diabetes' });
    expect((await findItemPage(lead, draft)).guidance).toEqual([]);
    expect(await told(member, 'guidance.news')).toBe(1);
    expect(await told(webmaster, 'guidance.news')).toBe(0);
    expect(await told(lead, 'library.to-be-checked')).toBe(1);
    const marked = async (of: string) =>
      (await findItemPage(member, of)).guidance.filter(({ toCheck }) => toCheck).length;
    expect([await marked(item), await marked(other)]).toEqual([1, 0]);
    const toCheck = async () =>
      (await listAll(member, readLibraryQuery(new URLSearchParams('only=check')))).map(
        (one) => one.slug,
      );
    expect(await toCheck()).toEqual([item]);
    expect(await listTouched(member, slug)).toMatchObject([{ slug: item, toCheck: true }]);

    const check = (actor: Person) =>
      doWithGuidanceOf(
        actor,
        item,
        guidanceForm.parse({ deed: 'check', guidance: slug, outcome: 'still-right' }),
      );
    await expect(check(member)).rejects.toThrow(Forbidden);
    await check(lead);
    await expect(check(lead)).rejects.toThrow(Conflict);
    expect(await toCheck()).toEqual([]);
    expect((await findItemPage(member, item)).guidance).toEqual([]);
  });

  it('is what its owners say it rests on too, whatever that is about', async () => {
    const slug = await add({ title: 'About contracts' });
    const item = await share(lead, { title: 'Rests on it' });
    const name = (actor: Person, deed: string) =>
      doWithGuidanceOf(actor, item, guidanceForm.parse({ deed, guidance: slug }));
    await expect(name(member, 'name')).rejects.toThrow(Forbidden);
    await name(lead, 'name');
    const { values } = await findGuidanceForm(keeper, slug);
    await changeGuidance(keeper, slug, changeForm.parse({ ...values, summary: 'A comma.' }));
    expect((await findItemPage(member, item)).guidance).toMatchObject([
      { named: true, toCheck: false },
    ]);
    const fresh = await findGuidanceForm(keeper, slug);
    await changeGuidance(keeper, slug, changeForm.parse({ ...fresh.values, news: 'on' }));
    expect((await findItemPage(member, item)).guidance).toMatchObject([
      { named: true, toCheck: true },
    ]);
    await name(lead, 'unname');
    expect((await findItemPage(member, item)).guidance).toMatchObject([{ named: false }]);
  });

  it('does not show a document to who may not read it', async () => {
    const slug = await add({ title: 'For few', serviceAreas: 'respiratory' });
    await share(lead, { title: 'Ours', audience: 'owners', serviceAreas: 'respiratory' });
    const { values } = await findGuidanceForm(keeper, slug);
    await changeGuidance(keeper, slug, changeForm.parse({ ...values, news: 'on' }));
    expect(await listTouched(member, slug)).toEqual([]);
    expect(await listTouched(lead, slug)).toHaveLength(1);
  });
});
