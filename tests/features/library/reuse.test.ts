import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { listAll, listLibrary } from '~/features/library/finding/list.server';
import { readLibraryQuery } from '~/features/library/finding/library-query';
import { IN_LIBRARY } from '~/features/library/kinds';
import { changeItem } from '~/features/library/items/change.server';
import { retireItem } from '~/features/library/items/deeds.server';
import { findItemForm } from '~/features/library/items/form.server';
import { findItemPage } from '~/features/library/items/page.server';
import { findFamily } from '~/features/library/reuse/family.server';
import { findOriginal } from '~/features/library/reuse/original.server';
import { sayUsed } from '~/features/library/reuse/uses.server';
import { editForm, retireForm, usedForm } from '~/features/library/schema';
import type { FamilyMember } from '~/features/library/views';
import { addVersion } from '~/features/library/versions/add.server';
import { visitor, type Person } from '~/platform/actor';
import { newId } from '~/platform/clock.server';
import { catchUp } from '~/platform/activity/followers.server';
import { db } from '~/platform/database/database.server';
import { Forbidden, Invalid, NotFound } from '~/platform/errors';
import { search } from '~/platform/search/find.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { aFile, elsewhere, share } from './item';

useFreshDatabase();
beforeAll(catchUp);

let owner: Person;
let other: Person;
let third: Person;
let lead: Person;
beforeAll(async () => {
  owner = await addMember();
  other = await elsewhere(await addMember());
  third = await elsewhere(await addMember());
  lead = await elsewhere(await addMember(['lead']));
});

const used = (typed: object = {}) =>
  usedForm.parse({ version: '1', result: 'approved', advice: '', ...typed });

describe('“we used this”', () => {
  it('is said once for an organisation, and changed later by anybody of it', async () => {
    const slug = await share(owner, { title: 'A case' });
    await sayUsed(other, slug, used({ advice: 'Count first' }));
    const colleague = { ...third, organisationId: other.organisationId };
    await sayUsed(colleague, slug, used({ result: 'in-use' }));
    const { uses } = await findItemPage(owner, slug);
    expect(uses.map(({ result, by }) => [result, by.id])).toEqual([['in-use', third.id]]);
    await expect(sayUsed(other, slug, used({ version: '2' }))).rejects.toThrow(Invalid);
  });

  it('is said by nobody of what they may not see, or of a draft', async () => {
    const hidden = await share(owner, { title: 'Hidden', audience: 'owners' });
    await expect(sayUsed(other, hidden, used())).rejects.toThrow(NotFound);
    const draft = await share(owner, { title: 'Draft', deed: 'draft' });
    await expect(sayUsed(owner, draft, used())).rejects.toThrow(Forbidden);
  });

  it('who used it, and who made something of it, is told of a new version and of a withdrawal; nobody else is', async () => {
    const slug = await share(owner, { title: 'Told of' });
    await sayUsed(other, slug, used());
    await share(third, { title: 'Made of it', adaptedFrom: slug, adaptedVersion: '1' });
    await addVersion(owner, slug, {
      attachments: [await aFile(owner)],
      note: 'Shorter',
      idempotencyKey: newId(),
    });
    await retireItem(owner, slug, retireForm.parse({ how: 'withdrawn', reason: 'Wrong' }));
    await catchUp();
    const told = async (kind: string) =>
      (await db().notice.findMany({ where: { kind } })).map(({ personId }) => personId).sort();
    const both = [other.id, third.id].sort();
    expect(await told('library.new-version')).toEqual(both);
    expect(await told('library.retired')).toEqual(both);
  });
});

describe('a family', () => {
  const titles = (family: FamilyMember[]): unknown[] =>
    family.map(({ title, children }) => [title, ...titles(children)]);

  it('is seen from each of its members, and what is behind is marked', async () => {
    const first = await share(owner, { title: 'Grandmother' });
    const second = await share(other, { title: 'Mother', adaptedFrom: first });
    const last = await share(third, { title: 'Child', adaptedFrom: second });
    const whole = [['Grandmother', ['Mother', ['Child']]]];
    for (const slug of [first, second, last]) {
      expect(titles((await findFamily(owner, slug)).family)).toEqual(whole);
    }
    const input = { attachments: [await aFile(owner)], note: 'New', idempotencyKey: newId() };
    await addVersion(owner, first, input);
    const [top] = (await findFamily(owner, last)).family;
    expect(top?.children[0]).toMatchObject({ title: 'Mother', fromVersion: 1, behind: true });
    expect(top?.children[0]?.children[0]).toMatchObject({ behind: false });
  });

  it('leaves out what its reader may not see, and nothing else', async () => {
    const first = await share(owner, { title: 'Seen by all' });
    const second = await share(owner, {
      title: 'Kept back',
      adaptedFrom: first,
      audience: 'owners',
    });
    const last = await share(owner, { title: 'Seen again', adaptedFrom: second });
    expect(titles((await findFamily(other, last)).family)).toEqual([
      ['Seen by all', ['Seen again']],
    ]);
    expect(titles((await findFamily(owner, last)).family)).toEqual([
      ['Seen by all', ['Kept back', ['Seen again']]],
    ]);
  });

  it('begins with what is suggested to whoever makes their own of it', async () => {
    const slug = await share(owner, { title: 'An original' });
    const original = await findOriginal(other, slug);
    expect(original).toMatchObject({ title: 'An original', version: 1, kind: 'business-case' });
    expect(original?.suggestion).toMatch(/^An original – ./);
    const hidden = await share(owner, { title: 'Not theirs', audience: 'owners' });
    expect(await findOriginal(other, hidden)).toBeNull();
    await expect(share(other, { adaptedFrom: hidden })).rejects.toThrow(NotFound);
  });
});

describe('the list', () => {
  const query = (text: string) => readLibraryQuery(new URLSearchParams(text));

  it('shows and counts what its reader may see, and nothing else', async () => {
    const kind = 'service-specification';
    await share(owner, { title: 'For all', kind });
    await share(owner, { title: 'For leads', kind, audience: 'lead' });
    await share(owner, { title: 'For us', kind, audience: 'owners' });
    await share(owner, { title: 'Not yet', kind, deed: 'draft' });
    const seenBy = async (actor: Person, more = '') =>
      (await listLibrary(actor, query(`kind=${kind}${more}`))).rows
        .map(({ title }) => title)
        .sort();
    expect(await seenBy(other)).toEqual(['For all']);
    expect(await seenBy(lead)).toEqual(['For all', 'For leads']);
    expect(await seenBy(owner)).toEqual(['For all', 'For leads', 'For us']);
    expect(await seenBy(other, '&state=draft')).toEqual([]);
    expect(await seenBy(owner, '&state=draft')).toEqual(['Not yet']);
    const counted = async (actor: Person) =>
      (await listLibrary(actor, query(''))).groups
        .find(({ facet }) => facet === 'kind')
        ?.options.find(({ value }) => value === kind)?.count;
    expect([await counted(other), await counted(owner)]).toEqual([1, 3]);
    const all = await listAll(other, query(`kind=${kind}`));
    expect(all.map(({ title }) => title)).toEqual(['For all']);
    await expect(listLibrary(visitor, query(''))).rejects.toThrow(Forbidden);
  });

  it('is in the order asked for, page by page', async () => {
    for (let index = 1; index <= 31; index += 1) {
      await share(owner, { title: `Form ${index}`, kind: 'form' });
    }
    const titles = async (text: string) =>
      (await listLibrary(other, query(`kind=form${text}`))).rows.map(({ title }) => title);
    const first = await listLibrary(other, query('kind=form&order=name'));
    expect([first.total, first.pages, first.rows.length]).toEqual([31, 2, 20]);
    expect((await titles('&order=name')).slice(0, 3)).toEqual(['Form 1', 'Form 2', 'Form 3']);
    expect(await titles('&order=name&page=2')).toHaveLength(11);
    expect((await titles(''))[0]).toBe('Form 31');
    await sayUsed(other, 'form-7', used());
    expect((await titles('&order=used'))[0]).toBe('Form 7');
  });

  it('is searched by words of the item, and of what is for others nothing is found', async () => {
    await share(owner, { title: 'Echocardiography', purpose: 'Scans near home' });
    await share(owner, { title: 'Phlebotomy', purpose: 'Scans of arms', audience: 'owners' });
    const found = async (actor: Person, text: string) =>
      (await search(actor, { text, kind: null, labels: [IN_LIBRARY], before: null })).hits.map(
        ({ title }) => title,
      );
    expect(await found(other, 'scans')).toEqual(['Echocardiography']);
    expect((await found(owner, 'scans')).sort()).toEqual(['Echocardiography', 'Phlebotomy']);
  });
});

describe('what it was made of', () => {
  const newVersion = async () => ({
    attachments: [await aFile(owner)],
    note: 'Clearer',
    notNhsNumber: '' as const,
    idempotencyKey: newId(),
  });

  const save = async (actor: Person, slug: string, adaptedFrom: string) => {
    const { values } = await findItemForm(owner, slug);
    await changeItem(actor, slug, editForm.parse({ ...values, adaptedFrom }));
  };
  const madeOf = async (slug: string) => (await findItemForm(owner, slug)).values.adaptedFrom;

  it('is said later by the form, and taken back; each then says so of the other', async () => {
    const first = await share(owner, { title: 'Said later: the first' });
    await addVersion(owner, first, await newVersion());
    const made = await share(owner, { title: 'Said later: made of it' });
    await save(owner, made, `https://network.example/library/${first}`);
    expect(await madeOf(made)).toBe(`/library/${first}`);
    const [top] = (await findFamily(other, first)).family;
    expect(top?.children).toMatchObject([{ slug: made, fromVersion: 2, behind: false }]);
    await addVersion(owner, first, await newVersion());
    // Saved again for another reason it is made of the same version as before.
    await save(owner, made, `/library/${first}`);
    const [after] = (await findFamily(other, first)).family;
    expect(after?.children).toMatchObject([{ slug: made, fromVersion: 2, behind: true }]);
    await save(owner, made, '');
    const [alone] = (await findFamily(other, first)).family;
    expect(alone?.children).toEqual([]);
  });

  it('nothing is made of itself, of what was made of it, or of what is not there for whoever says so', async () => {
    const first = await share(owner, { title: 'Round: the first' });
    const second = await share(owner, { title: 'Round: the second' });
    const third = await share(owner, { title: 'Round: the third' });
    await save(owner, second, first);
    await save(owner, third, second);
    for (const origin of [first, second, third, 'nothing', 'https://elsewhere.example/x']) {
      await expect(save(owner, first, origin), origin).rejects.toThrow(Invalid);
    }
    const secret = await share(other, { title: 'Round: secret', audience: 'owners' });
    await expect(save(owner, first, secret)).rejects.toThrow(Invalid);
    expect(await madeOf(first)).toBe('');
  });

  it('what the one who saves may not read stays as it is', async () => {
    const hidden = await share(other, { title: 'Seen for a while' });
    const made = await share(owner, { title: 'Made while it was seen' });
    await save(owner, made, hidden);
    await save(owner, made, hidden);
    const { values } = await findItemForm(other, hidden);
    await changeItem(other, hidden, editForm.parse({ ...values, audience: 'owners' }));
    expect(await madeOf(made)).toBe('');
    await save(owner, made, '');
    const row = await db().libraryItem.findUniqueOrThrow({
      where: { slug: made },
      include: { adaptedFrom: true },
    });
    expect(row.adaptedFrom?.slug).toBe(hidden);
  });
});
