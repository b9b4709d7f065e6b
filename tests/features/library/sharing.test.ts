import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { changeItem } from '~/features/library/items/change.server';
import { doWithItem, retireItem } from '~/features/library/items/deeds.server';
import { findItemForm } from '~/features/library/items/form.server';
import { findItemPage } from '~/features/library/items/page.server';
import { shareItem } from '~/features/library/items/share.server';
import { remindOfReviews } from '~/features/library/reviewing/sweep.server';
import { editForm, retireForm, shareForm } from '~/features/library/schema';
import { addVersion } from '~/features/library/versions/add.server';
import { takeDownload } from '~/features/library/versions/files.server';
import type { Person } from '~/platform/actor';
import type { Day } from '~/platform/calendar/days';
import { atTime, newId } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { findDownload } from '~/platform/files/download.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { aFile, elsewhere, share, sharing } from './item';

useFreshDatabase();

let owner: Person;
let other: Person;
let lead: Person;
let webmaster: Person;
let body: { id: string; slug: string };
beforeAll(async () => {
  owner = await addMember();
  other = await elsewhere(await addMember());
  lead = await elsewhere(await addMember(['lead']));
  webmaster = await addMember(['webmaster']);
  const { organisationId } = lead;
  body = await db().organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { id: true, slug: true },
  });
});

const edition = async (number: number, note = 'Better') => ({
  attachments: [await aFile(owner, `Version ${number} ${newId()}`)],
  note,
  idempotencyKey: newId(),
});

describe('sharing', () => {
  it('takes a file, a title and a kind, and publishes at once', async () => {
    const slug = await share(owner, { title: 'Diabetes case' });
    const page = await findItemPage(other, slug);
    expect(page).toMatchObject({ title: 'Diabetes case', state: 'published', audience: 'member' });
    expect(page.versions.map(({ number, files }) => [number, files[0]?.name])).toEqual([
      [1, 'case.docx'],
    ]);
    expect(page.people.map(({ id }) => id)).toEqual([owner.id]);
    expect(page.may).toMatchObject({ change: false, retire: false, sayUsed: true, adapt: true });
  });

  it('says beside the field what is missing', () => {
    const { error } = shareForm.safeParse({ title: 'A', kind: '', attachments: '' });
    expect(error?.issues.map(({ path }) => path[0]).sort()).toEqual(['attachments', 'kind']);
    const day = { title: 'A', kind: 'form', attachments: 'x', 'review-day': '31' };
    const wrong = shareForm.safeParse({ ...day, 'review-month': '2', 'review-year': '2030' });
    expect(wrong.error?.issues[0]?.path).toEqual(['review']);
  });

  it('sent twice makes one, and leaves nothing when it is refused', async () => {
    const input = sharing({ attachments: [await aFile(owner, 'twice')], idempotencyKey: newId() });
    expect(await shareItem(owner, input)).toBe(await shareItem(owner, input));
    const before = await db().libraryItem.count();
    const attachments = [await aFile(owner)];
    const unknown = shareItem(owner, sharing({ kind: 'poem', attachments }));
    await expect(unknown).rejects.toThrow(Invalid);
    const nobody = shareItem(owner, sharing({ attachments, owners: ['no-such-body'] }));
    await expect(nobody).rejects.toThrow(Invalid);
    const notTheirs = shareItem(other, sharing({ attachments }));
    await expect(notTheirs).rejects.toThrow(Invalid);
    expect(await db().libraryItem.count()).toBe(before);
    expect(
      await db().libraryVersion.count({ where: { item: { title: 'Case', state: 'draft' } } }),
    ).toBe(0);
  });

  it('tells of a file that the library has already, to those who may see it, and takes it all the same', async () => {
    const words = newId();
    const share = async (actor: Person, typed = {}) =>
      shareItem(actor, sharing({ attachments: [await aFile(actor, words)], ...typed }));
    await share(owner, { title: 'The first', audience: 'owners' });
    await expect(share(owner)).rejects.toMatchObject({
      errors: { again: expect.stringContaining('The first') as string },
    });
    // Who may not see the first is not told that there is one.
    expect(await share(other, { title: 'The second' })).toBe('the-second');
    expect(await share(owner, { title: 'The third', again: 'on' })).toBe('the-third');
  });

  it('keeps a draft from others until it is published', async () => {
    const slug = await share(owner, { title: 'Half a case', deed: 'draft', owners: [body.slug] });
    await expect(findItemPage(other, slug)).rejects.toThrow(NotFound);
    // Somebody of an organisation that owns it reads it, and cannot publish it.
    expect((await findItemPage(lead, slug)).may.publish).toBe(false);
    await expect(doWithItem(lead, slug, { deed: 'publish' })).rejects.toThrow(Forbidden);
    await doWithItem(owner, slug, { deed: 'publish' });
    expect((await findItemPage(other, slug)).state).toBe('published');
    await expect(doWithItem(owner, slug, { deed: 'publish' })).rejects.toThrow(Conflict);
    await expect(doWithItem(owner, slug, { deed: 'discard' })).rejects.toThrow(Conflict);
  });

  it('throws a draft away with its files', async () => {
    const slug = await share(owner, { deed: 'draft', title: 'Not worth it' });
    const [file] = (await findItemPage(owner, slug)).versions[0]?.files ?? [];
    await doWithItem(owner, slug, { deed: 'discard' });
    await expect(findItemPage(owner, slug)).rejects.toThrow(NotFound);
    expect(await db().file.count({ where: { id: file?.id } })).toBe(0);
  });
});

describe('versions', () => {
  let slug: string;
  beforeEach(async () => {
    slug = await share(owner, { title: 'A protocol', owners: [body.slug] });
  });

  it('two at once are numbered in order, and none is lost', async () => {
    const inputs = [await edition(2, 'One'), await edition(3, 'Two')];
    const numbers = await Promise.all(inputs.map((input) => addVersion(owner, slug, input)));
    expect(numbers.toSorted()).toEqual([2, 3]);
    expect((await findItemPage(other, slug)).versions.map(({ note }) => note)).toEqual([
      'Two',
      'One',
      '',
    ]);
  });

  it('are added by who owns it, and by nobody once it is withdrawn', async () => {
    const input = { ...(await edition(2)), attachments: [await aFile(other)] };
    await expect(addVersion(other, slug, input)).rejects.toThrow(Forbidden);
    await retireItem(owner, slug, retireForm.parse({ how: 'withdrawn', reason: 'Out of date' }));
    await expect(addVersion(owner, slug, await edition(2))).rejects.toThrow(Forbidden);
  });

  it('are downloaded by who may see the item, old ones too, and counted once a person and day', async () => {
    await addVersion(owner, slug, await edition(2));
    const take = (actor: Person, number: string) =>
      takeDownload(actor, { slug, number, fileId: '' });
    const first = await findDownload(other, await take(other, '1'));
    expect(first).toMatchObject({ name: 'case.docx', type: 'docx' });
    expect(await take(other, '1')).toBe(first.id);
    await take(lead, '2');
    expect((await findItemPage(other, slug)).downloads).toBe(2);
    for (const number of ['3', '0', 'x', '']) {
      await expect(take(other, number)).rejects.toThrow(NotFound);
    }
    const hidden = await share(owner, { title: 'Ours', audience: 'owners' });
    const [file] = (await findItemPage(owner, hidden)).versions[0]?.files ?? [];
    await expect(takeDownload(other, { slug: hidden, number: '1', fileId: '' })).rejects.toThrow(
      NotFound,
    );
    await expect(findDownload(other, file?.id ?? '')).rejects.toThrow(NotFound);
  });

  it('are signed off by a lead of an organisation that owns it, each anew', async () => {
    const sign = (actor: Person, number = 1) =>
      doWithItem(actor, slug, { deed: 'sign-off', number });
    await expect(sign(other)).rejects.toThrow(Forbidden);
    await expect(sign(webmaster)).rejects.toThrow(Forbidden);
    await expect(sign(lead, 7)).rejects.toThrow(NotFound);
    expect((await findItemPage(lead, slug)).may.signOff).toBe(true);
    for (const _ of [1, 2]) await sign(lead);
    const signed = await findItemPage(lead, slug);
    expect(signed.unsigned).toEqual([]);
    expect(signed.may.signOff).toBe(false);
    await addVersion(owner, slug, await edition(2));
    expect((await findItemPage(other, slug)).unsigned).toHaveLength(1);
  });
});

describe('changing', () => {
  it('overwrites nothing that somebody else has changed meanwhile', async () => {
    const slug = await share(owner, { title: 'An agenda' });
    const { values } = await findItemForm(owner, slug);
    const change = (actor: Person, title: string) =>
      changeItem(actor, slug, editForm.parse({ ...values, title }));
    await change(webmaster, 'An agenda for two');
    await expect(change(owner, 'Mine')).rejects.toThrow(Invalid);
    expect((await findItemPage(other, slug)).title).toBe('An agenda for two');
    await expect(change(other, 'Theirs')).rejects.toThrow(Forbidden);
  });

  it('an organisation that owns it no more has not signed it', async () => {
    const slug = await share(owner, { title: 'Joint', owners: [body.slug] });
    await doWithItem(lead, slug, { deed: 'sign-off', number: 1 });
    const { values } = await findItemForm(owner, slug);
    await changeItem(owner, slug, editForm.parse({ ...values, owners: [] }));
    const page = await findItemPage(other, slug);
    expect(page.organisations).toEqual([]);
    expect(page.versions[0]?.signOffs).toEqual([]);
  });
});

describe('retiring', () => {
  it('says what stands in its place, and why; it can be taken up again', async () => {
    const old = await share(owner, { title: 'Old' });
    const slug = await share(owner, { title: 'New' });
    const retire = (typed: object) => retireItem(owner, old, retireForm.parse(typed));
    const reason = 'The tariff has changed';
    await expect(retire({ how: 'superseded', reason, by: '/library/none' })).rejects.toThrow(
      Invalid,
    );
    await expect(retire({ how: 'superseded', reason, by: `/library/${old}` })).rejects.toThrow(
      Invalid,
    );
    await expect(
      retireItem(other, old, retireForm.parse({ how: 'withdrawn', reason })),
    ).rejects.toThrow(Forbidden);
    await retire({ how: 'superseded', reason, by: `https://pbc.example/library/${slug}?x=1` });
    expect(await findItemPage(other, old)).toMatchObject({
      state: 'superseded',
      reason,
      supersededBy: { slug, title: 'New' },
    });
    await expect(retire({ how: 'withdrawn', reason })).rejects.toThrow(Conflict);
    await doWithItem(owner, old, { deed: 'restore' });
    expect(await findItemPage(other, old)).toMatchObject({ state: 'published', reason: '' });
  });

  it('does not say which it is to who may not see the one in its place', async () => {
    const old = await share(owner, { title: 'Seen' });
    const by = await share(owner, { title: 'Not seen', audience: 'owners' });
    const typed = { how: 'superseded', reason: 'So', by: `/library/${by}` };
    await retireItem(owner, old, retireForm.parse(typed));
    expect((await findItemPage(other, old)).supersededBy).toBeNull();
    expect((await findItemPage(owner, old)).supersededBy?.title).toBe('Not seen');
  });
});

it('whoever owns it is reminded of its review 30 days before, on the day, and again', async () => {
  const review = { 'review-day': '1', 'review-month': '6', 'review-year': '2030' };
  const slug = await share(owner, { title: 'To be looked at', ...review });
  const sweep = (day: string) => atTime(new Date(`${day}T09:00:00Z`), remindOfReviews);
  expect(await sweep('2030-05-01')).toBe(0);
  expect(await sweep('2030-05-02')).toBe(1);
  expect(await sweep('2030-05-02')).toBe(0);
  expect(await sweep('2030-06-03')).toBe(1);
  expect(await sweep('2030-09-02')).toBe(1);
  const stillRight = (actor: Person, reviewOn: Day) =>
    atTime(new Date('2030-09-02T10:00:00Z'), () =>
      doWithItem(actor, slug, { deed: 'still-right', reviewOn }),
    );
  await expect(stillRight(other, '2031-09-02')).rejects.toThrow(Forbidden);
  await expect(stillRight(owner, '2030-09-02')).rejects.toThrow(Invalid);
  await stillRight(owner, '2031-09-02');
  expect((await findItemPage(owner, slug)).reviewOn).toBe('2031-09-02');
  expect(await sweep('2031-08-01')).toBe(0);
});
