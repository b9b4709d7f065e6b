import { describe, expect, it } from 'vitest';
import { theProcess, type Actor, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { newId } from '~/platform/clock.server';
import { addMember, useFreshDatabase } from '../../support/database';

useFreshDatabase();

interface Sent {
  by?: Actor;
  verb?: string;
  key: string;
  body: string;
  fails?: boolean;
}

/** A verb that counts as written what stands in the database. */
function send({ by = theProcess, verb = 'test.write', key, body, fails = false }: Sent) {
  return change(
    by,
    async (tx) => {
      const id = newId();
      await tx.setting.create({ data: { key: `${body}/${id}`, value: true } });
      if (fails) throw new Error('not this time');
      return { id };
    },
    { verb, key, input: { body } },
  );
}

const timesWritten = (body: string) =>
  db().setting.count({ where: { key: { startsWith: `${body}/` } } });

describe('a write with a key', () => {
  it('gives the first result when it is sent again, and writes once', async () => {
    const first = await send({ key: 'k', body: 'again' });
    const second = await send({ key: 'k', body: 'again' });
    expect(second).toEqual(first);
    expect(await timesWritten('again')).toBe(1);
  });

  it('writes once when it is sent twenty times at once', async () => {
    const sent = Array.from({ length: 20 }, () => send({ key: 'k', body: 'at once' }));
    const results = await Promise.all(sent);
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(await timesWritten('at once')).toBe(1);
  });

  it('is a new write with another text: back, edit, send', async () => {
    const first = await send({ key: 'edited', body: 'draft' });
    const second = await send({ key: 'edited', body: 'final' });
    expect(second).not.toEqual(first);
    expect(await timesWritten('draft')).toBe(1);
    expect(await timesWritten('final')).toBe(1);
  });

  it('is a new write with another key', async () => {
    await send({ key: 'one', body: 'same text' });
    await send({ key: 'two', body: 'same text' });
    expect(await timesWritten('same text')).toBe(2);
  });

  it('is a new write by another author, who learns nothing of the first', async () => {
    const [one, other]: [Person, Person] = [await addMember(), await addMember()];
    const first = await send({ by: one, key: 'k', body: 'two authors' });
    const second = await send({ by: other, key: 'k', body: 'two authors' });
    expect(second).not.toEqual(first);
    expect(await timesWritten('two authors')).toBe(2);
  });

  it('is a new write for another verb', async () => {
    await send({ verb: 'test.ask', key: 'k', body: 'two verbs' });
    await send({ verb: 'test.reply', key: 'k', body: 'two verbs' });
    expect(await timesWritten('two verbs')).toBe(2);
  });

  it('is tried anew when the first try failed', async () => {
    await expect(send({ key: 'k', body: 'second try', fails: true })).rejects.toThrow(
      'not this time',
    );
    expect(await timesWritten('second try')).toBe(0);
    await send({ key: 'k', body: 'second try' });
    expect(await timesWritten('second try')).toBe(1);
  });

  it('keeps no text, only its hash', async () => {
    await send({ key: 'k', body: 'a text nobody should keep' });
    const kept = JSON.stringify(await db().writeKey.findMany());
    expect(kept).not.toContain('a text nobody should keep');
  });
});

describe('a write without a key', () => {
  it('writes every time', async () => {
    const write = () =>
      change(theProcess, (tx) =>
        tx.setting.create({ data: { key: `no key/${newId()}`, value: true } }),
      );
    await write();
    await write();
    expect(await timesWritten('no key')).toBe(2);
  });
});
