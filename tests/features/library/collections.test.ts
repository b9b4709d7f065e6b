import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import {
  findCollection,
  findKeptCollection,
  listCollections,
} from '~/features/library/collections/collections.server';
import { findToCollect } from '~/features/library/collections/choose.server';
import { doWithCollection, makeCollection } from '~/features/library/collections/keep.server';
import { nameFiles } from '~/features/library/collections/names';
import { collectionDeedForm, collectionForm } from '~/features/library/collections/schema';
import { countCollection, zipCollection } from '~/features/library/collections/zip.server';
import { retireItem } from '~/features/library/items/deeds.server';
import { findItemPage } from '~/features/library/items/page.server';
import { retireForm } from '~/features/library/schema';
import { catchUp } from '~/platform/activity/followers.server';
import { visitor, type Person } from '~/platform/actor';
import { newId } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { unzip } from '../../support/zip';
import { elsewhere, share } from './item';

useFreshDatabase();
beforeAll(catchUp);

let keeper: Person;
let owner: Person;
let other: Person;
beforeAll(async () => {
  keeper = await addMember(['steering']);
  owner = await addMember();
  other = await elsewhere(await addMember());
});

const make = (title: string, actor = keeper) =>
  makeCollection(actor, collectionForm.parse({ title, about: 'To **begin** with.' }));
const press = (slug: string, typed: object, actor = keeper) =>
  doWithCollection(actor, slug, collectionDeedForm.parse(typed));

/** A collection with some documents. */
async function collected(title: string, ...items: string[]): Promise<string> {
  const slug = await make(title);
  for (const item of items) await press(slug, { deed: 'add', item });
  return slug;
}

describe('keeping', () => {
  it('is for the steering group and the webmaster', async () => {
    await expect(make('Mine', owner)).rejects.toThrow(Forbidden);
    const slug = await make('Theirs', await addMember(['webmaster']));
    const item = await share(owner);
    await expect(press(slug, { deed: 'add', item }, owner)).rejects.toThrow(Forbidden);
    await expect(press(slug, { deed: 'remove' }, owner)).rejects.toThrow(Forbidden);
    await expect(findKeptCollection(owner, slug)).rejects.toThrow(Forbidden);
    await expect(findToCollect(owner, 'case', [])).rejects.toThrow(Forbidden);
    expect((await findCollection(owner, slug)).items).toEqual([]);
  });

  it('puts documents in, moves them, takes them out, and each is in it once', async () => {
    const [a, b, c] = [await share(owner), await share(owner), await share(owner)];
    const slug = await collected('In order', a, b, c);
    const order = async () => (await findCollection(other, slug)).items.map((item) => item.slug);
    await press(slug, { deed: 'add', item: a });
    expect(await order()).toEqual([a, b, c]);
    await press(slug, { deed: 'up', item: c });
    await press(slug, { deed: 'down', item: a });
    expect(await order()).toEqual([c, a, b]);
    await press(slug, { deed: 'up', item: c });
    expect(await order()).toEqual([c, a, b]);
    await press(slug, { deed: 'take-out', item: a });
    expect(await order()).toEqual([c, b]);
    await expect(press(slug, { deed: 'take-out', item: a })).rejects.toThrow(Conflict);
    await press(slug, { deed: 'change', title: 'Renamed', about: '' });
    expect((await findCollection(other, slug)).title).toBe('Renamed');
  });

  it('takes what is published alone, and finds nothing else to add', async () => {
    const slug = await make('Published');
    const word = `w${newId().replaceAll(/\W|_/g, '')}`;
    const draft = await share(keeper, { title: `Draft ${word}`, deed: 'draft' });
    const there = await share(owner, { title: `There ${word}` });
    await share(owner, { title: `Theirs ${word}`, audience: 'owners' });
    await expect(press(slug, { deed: 'add', item: draft })).rejects.toThrow(Conflict);
    const found = async (already: string[]) =>
      (await findToCollect(other.id === keeper.id ? other : keeper, word, already)).map(
        (item) => item.slug,
      );
    await catchUp();
    expect(await found([])).toContain(there);
    expect(await found([])).not.toContain(draft);
    expect(await found([there])).not.toContain(there);
    expect(await findToCollect(keeper, '  ', [])).toEqual([]);
  });

  it('removes the collection and leaves its documents', async () => {
    const item = await share(owner);
    const slug = await collected('To go', item);
    expect(await press(slug, { deed: 'remove' })).toBe(false);
    await expect(findCollection(other, slug)).rejects.toThrow(NotFound);
    expect((await findItemPage(other, item)).slug).toBe(item);
  });

  it('sent twice makes one', async () => {
    const typed = collectionForm.parse({ title: 'Once', idempotencyKey: newId() });
    expect(await makeCollection(keeper, typed)).toBe(await makeCollection(keeper, typed));
    expect(await db().libraryCollection.count({ where: { title: 'Once' } })).toBe(1);
  });
});

describe('what each reader sees of it', () => {
  it('is what they may read and is published, in the list, on its page and in the zip', async () => {
    const seen = await share(owner, { title: 'Seen' });
    const gone = await share(owner, { title: 'Gone' });
    const ours = await share(keeper, { title: 'Ours', audience: 'owners' });
    const slug = await collected('Some', seen, gone, ours);
    await retireItem(owner, gone, retireForm.parse({ how: 'withdrawn', reason: 'Wrong' }));
    const listed = async (actor: Person) =>
      (await listCollections(actor)).collections.find((one) => one.slug === slug)?.count;
    const titles = async (actor: Person) =>
      (await findCollection(actor, slug)).items.map(({ title }) => title);
    expect([await listed(other), await titles(other)]).toEqual([1, ['Seen']]);
    expect([await listed(keeper), await titles(keeper)]).toEqual([2, ['Seen', 'Ours']]);
    const packed = async (actor: Person) => {
      const { bytes, stream } = await zipCollection(actor, slug, 'Network');
      const zip = await buffer(stream);
      expect(zip).toHaveLength(bytes);
      return unzip(zip);
    };
    expect([...(await packed(other)).keys()]).toEqual(['contents.html', '01 case.docx']);
    expect([...(await packed(keeper)).keys()]).toHaveLength(3);
    const contents = (await packed(other)).get('contents.html')?.toString() ?? '';
    expect(contents).toContain('<h2>Seen</h2>');
    expect(contents).toContain('To <strong>begin</strong> with.');
    expect(contents).not.toContain('Ours');
    await expect(findCollection(visitor as unknown as Person, slug)).rejects.toThrow(Forbidden);
    await expect(zipCollection(visitor as unknown as Person, slug, '')).rejects.toThrow(Forbidden);
  });

  it('writes what people typed as text', async () => {
    const item = await share(owner, { title: 'A <script> & more', sharing: '"Name" <us>' });
    const { stream } = await zipCollection(other, await collected('<b>Bold</b>', item), 'N & M');
    const contents = (await unzip(await buffer(stream))).get('contents.html')?.toString() ?? '';
    expect(contents).toContain('A &lt;script&gt; &amp; more');
    expect(contents).toContain('<h1>&lt;b&gt;Bold&lt;/b&gt;</h1>');
    expect(contents).not.toContain('<script>');
  });

  it('counts a download of each document that was taken', async () => {
    const item = await share(owner);
    const slug = await collected('Counted', item);
    await countCollection(other, slug);
    expect((await findItemPage(other, item)).downloads).toBe(1);
  });
});

it('names no two files alike, nor like the contents', () => {
  expect(nameFiles([['a.docx', 'A.docx'], ['a.docx'], ['contents.html'], ['b', 'b']])).toEqual([
    ['01 a.docx', '01 A (2).docx'],
    ['02 a.docx'],
    ['03 contents.html'],
    ['04 b', '04 b (2)'],
  ]);
});
