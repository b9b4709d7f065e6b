import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { countPlaces } from '~/features/library/filling/document.server';
import { findItemPage } from '~/features/library/items/page.server';
import { fillIn, readFillPage } from '~/features/library/filling/fill.server';
import { fillForm } from '~/features/library/filling/form';
import type { Person } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { dateFields } from '~/platform/calendar/date-fields';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Forbidden, NotFound, type Invalid } from '~/platform/errors';
import { registerFillSource } from '~/platform/templates/fill-sources.server';
import { addMember, useFreshDatabase } from '../../../support/database';
import { docx } from '../../../support/sample-files';
import { openText, word } from '../../../support/written-files';
import { unzip } from '../../../support/zip';
import { addTemplate, addWithdrawn, renew } from './template';

/** Fill and go: the form of a document’s placeholders, what it knows already, and the document made of it. */

useFreshDatabase();

let owner: Person;
let member: Person;
beforeAll(async () => {
  owner = await addMember();
  member = await addMember();
});

const none = new URLSearchParams();
const pageOf = (slug: string, query = none, actor = member) => readFillPage(actor, slug, query);
const formOf = async (slug: string, query?: URLSearchParams) => {
  const { document } = await pageOf(slug, query);
  if (!document) throw new Error('There is nothing to fill in');
  return document;
};
const send = async (slug: string, typed: Record<string, string>, actor = member) => {
  const { id: file } = await formOf(slug);
  return fillIn(actor, slug, fillForm.parse({ file, ...typed }));
};
const wordsOf = async ({ bytes }: { bytes: Uint8Array }) => {
  const xml = (await unzip(Buffer.from(bytes))).get('word/document.xml')?.toString() ?? '';
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join('|');
};

describe('the form', () => {
  it('has a field for each placeholder of the newest version', async () => {
    const slug = await addTemplate(owner, { 'old.docx': word('{{old name}}') });
    await renew(owner, slug, { 'Case.docx': word('{{reasons (long)}} {{start date}}') });
    expect(await formOf(slug)).toMatchObject({
      name: 'Case.docx',
      version: 2,
      blanks: [
        { label: 'Reasons', kind: 'text' },
        { label: 'Start date', kind: 'day' },
      ],
    });
  });

  it('goes on with the document it began with, though there is a newer version', async () => {
    const slug = await addTemplate(owner, { 'a.docx': word('{{a name}}') });
    const { id: file } = await formOf(slug);
    await renew(owner, slug, { 'b.docx': word('{{b name}}') });
    expect((await formOf(slug, new URLSearchParams({ file }))).name).toBe('a.docx');
    const made = await fillIn(member, slug, fillForm.parse({ file, 'blank-1': 'Ada' }));
    expect(await wordsOf(made)).toBe('Ada');
  });

  it('is of one of several documents, and names the others', async () => {
    const files = { 'a.docx': word('{{a}}'), 'plain.docx': word('A'), 'b.docx': word('{{b}}') };
    const slug = await addTemplate(owner, files);
    const page = await pageOf(slug);
    expect(page.document?.name).toBe('a.docx');
    expect(page.others.map(({ name }) => name)).toEqual(['b.docx']);
    const other = await pageOf(slug, new URLSearchParams({ file: page.others[0]?.id ?? '' }));
    expect(other.document?.name).toBe('b.docx');
  });

  it.each([
    ['no placeholder', { 'a.docx': word('Nothing') }],
    ['no Word document', { 'a.odt': openText('{{a}}') }],
    ['a document that is damaged', { 'a.docx': docx('{{a}}<w:p>') }],
  ])('says that there is nothing to fill in: %s', async (_, files) => {
    const slug = await addTemplate(owner, files);
    const { id } = await db().libraryItem.findUniqueOrThrow({ where: { slug } });
    expect((await pageOf(slug)).document).toBeNull();
    expect(await countPlaces(id)).toBe(0);
  });

  it('is offered on the item’s page, with how many places there are', async () => {
    const files = { 'a.docx': word('{{a}} {{b}} {{a}}'), 'b.docx': word('{{a}}') };
    const slug = await addTemplate(owner, files);
    expect((await findItemPage(member, slug)).placesToFill).toBe(3);
  });
});

describe('what is known already', () => {
  it('is who fills it in, and for whom they speak', async () => {
    const { name } = await db().organisation.findUniqueOrThrow({
      where: { id: member.organisationId },
    });
    const slug = await addTemplate(owner, {
      'a.docx': word('{{Prepared by}} {{organisation}} {{date}} {{today (long)}} {{other}}'),
    });
    const today = londonDay(now());
    const { first, from } = await formOf(slug);
    expect(first).toMatchObject({
      'blank-1': member.name,
      'blank-2': name,
      ...dateFields('blank-3', today),
    });
    expect(first['blank-4']).toMatch(/^\d{1,2} \w+ \d{4}$/);
    expect(first).not.toHaveProperty('blank-5');
    expect(from).toEqual(['you and your organisation']);
  });

  it('is what a feature says of what the address names, before what it says by itself', async () => {
    registerFillSource({
      key: 'pathway',
      label: 'the pathway',
      values: (_, subject) => {
        const values: Record<string, string> = { organisation: `Body of ${subject}`, service: '' };
        return Promise.resolve(subject === '' ? {} : values);
      },
    });
    const slug = await addTemplate(owner, { 'a.docx': word('{{organisation}} {{service}}') });
    const { first } = await formOf(slug, new URLSearchParams({ pathway: 'falls' }));
    expect(first).toEqual({ 'blank-1': 'Body of falls' });
    expect((await formOf(slug)).first['blank-1']).not.toContain('Body');
  });
});

describe('the document', () => {
  it('holds what was typed, and is named for whom it is', async () => {
    const slug = await addTemplate(owner, {
      'x.docx': word('{{cluster}} {{start date}} {{why (long)}}'),
    });
    const made = await send(slug, {
      'blank-1': ' Wharfe/Valley ',
      ...dateFields('blank-2', '2018-08-06'),
      'blank-3': 'One\r\ntwo',
    });
    expect(made.name).toBe('Business case – Wharfe-Valley.docx');
    expect(await wordsOf(made)).toBe('Wharfe/Valley 6 August 2018 One|two');
  });

  it('has a line to write on where nothing was typed, or what stood there, as was chosen', async () => {
    const slug = await addTemplate(owner, { 'x.docx': word('{{a}} {{b date}}') }, { title: 'A/B' });
    const lines = await send(slug, {});
    expect(await wordsOf(lines)).toBe(`${'_'.repeat(24)} ${'_'.repeat(24)}`);
    expect(lines.name).toBe('A-B.docx');
    expect(await wordsOf(await send(slug, { empty: 'keep' }))).toBe('{{a}} {{b date}}');
  });

  it('is not made of a date that is none, or of a text without end', async () => {
    const slug = await addTemplate(owner, { 'x.docx': word('{{start date}} {{a}}') });
    const wrong = await send(slug, {
      'blank-1-day': '31',
      'blank-1-month': '2',
      'blank-1-year': '2018',
      'blank-2': 'x'.repeat(10_001),
    }).catch((error: unknown) => error);
    expect((wrong as Invalid).errors).toEqual({
      'blank-1': 'Start date must be a real date, like 6 8 2018',
      'blank-2': 'A must be 10,000 characters or fewer',
    });
    const made = await send(slug, { 'blank-2': 'x'.repeat(10_000) });
    expect(await wordsOf(made)).toContain('x'.repeat(10_000));
  });

  it('counts as a download of its version', async () => {
    const slug = await addTemplate(owner, { 'x.docx': word('{{a}}') });
    await send(slug, {});
    const item = { slug };
    expect(await db().libraryVersion.findFirst({ where: { item } })).toMatchObject({
      downloads: 1,
    });
  });

  it('leaves no trace of what was typed', async () => {
    const slug = await addTemplate(owner, { 'x.docx': word('{{a}}') });
    const before = await db().activity.count();
    await send(slug, { 'blank-1': 'Unheard-of' });
    expect(await db().activity.count()).toBe(before);
    expect(await db().heldForm.count()).toBe(0);
  });
});

describe('who may', () => {
  it('is whoever may read the item, unless it was withdrawn', async () => {
    const files = { 'x.docx': word('{{a}}') };
    const own = await addTemplate(owner, files, { audience: 'owners' });
    await expect(pageOf(own)).rejects.toThrow(NotFound);
    expect((await pageOf(own, none, owner)).document).not.toBeNull();
    const draft = await addTemplate(owner, files, { deed: 'draft' });
    await expect(pageOf(draft)).rejects.toThrow(NotFound);
    const withdrawn = await addWithdrawn(owner, files);
    await expect(pageOf(withdrawn)).rejects.toThrow(Forbidden);
  });

  it('takes no file of another item', async () => {
    const slug = await addTemplate(owner, { 'x.docx': word('{{a}}') });
    const secret = await addTemplate(owner, { 'y.docx': word('{{y}}') }, { audience: 'owners' });
    const { document } = await pageOf(secret, none, owner);
    const file = document?.id ?? '';
    await expect(fillIn(member, slug, fillForm.parse({ file }))).rejects.toThrow(NotFound);
    await expect(pageOf(slug, new URLSearchParams({ file }))).rejects.toThrow(NotFound);
    expect((await fillIn(owner, secret, fillForm.parse({ file }))).name).toContain('.docx');
  });
});
