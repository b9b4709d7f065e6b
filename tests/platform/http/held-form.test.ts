import { describe, expect, it } from 'vitest';
import type { Person } from '~/platform/actor';
import { atTime, secondsFromNow } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm, forgetHeldForm, holdForm } from '~/platform/http/held-form.server';
import type { Typed } from '~/platform/http/refusal';
import { useFreshDatabase } from '../../support/database';
import { somebody } from './people';

useFreshDatabase();

const PATH = '/board/clinical/new';
const DAY = 24 * 60 * 60;
const writer = somebody('writer');

/** Text typed by the writer into the form at the path, after the session had ended. */
const typedBy = (
  person: Person,
  fields: Typed = { title: 'Fair shares', body: 'A long text' },
) => ({
  ...fields,
  idempotencyKey: newFormKey(person),
});

async function hold(fields: Typed, path = PATH): Promise<string> {
  const header = await holdForm(path, fields);
  if (header === null) throw new Error('Nothing was held');
  return header.split(';')[0] ?? '';
}

const asking = (Cookie: string, path = PATH) =>
  new Request(`https://network.invalid${path}`, { headers: { Cookie } });

describe('a form held after the session had ended', () => {
  it('comes back to the person who typed it, on the same page', async () => {
    const cookie = await hold(typedBy(writer));
    expect(await findHeldForm(asking(cookie), writer)).toEqual({
      title: 'Fair shares',
      body: 'A long text',
    });
  });

  it('comes back to nobody else', async () => {
    const cookie = await hold(typedBy(writer));
    expect(await findHeldForm(asking(cookie), somebody('another'))).toBeNull();
  });

  it('does not come back in another browser', async () => {
    await hold(typedBy(writer));
    expect(await findHeldForm(asking(''), writer)).toBeNull();
    const forged = `pbc_held=${Buffer.from('"guessed"').toString('base64')}`;
    expect(await findHeldForm(asking(forged), writer)).toBeNull();
  });

  it('does not come back on another page', async () => {
    const cookie = await hold(typedBy(writer));
    expect(await findHeldForm(asking(cookie, '/board/management/new'), writer)).toBeNull();
  });

  it('is kept for a day and no longer', async () => {
    const cookie = await hold(typedBy(writer));
    const look = () => findHeldForm(asking(cookie), writer);
    expect(await atTime(secondsFromNow(DAY - 60), look)).not.toBeNull();
    expect(await atTime(secondsFromNow(DAY + 60), look)).toBeNull();
  });

  it('is forgotten once it has been sent', async () => {
    const cookie = await hold(typedBy(writer));
    await forgetHeldForm(asking(cookie), writer);
    expect(await findHeldForm(asking(cookie), writer)).toBeNull();
  });

  it('is not forgotten by what somebody else sends', async () => {
    const cookie = await hold(typedBy(writer));
    await forgetHeldForm(asking(cookie), somebody('another'));
    expect(await findHeldForm(asking(cookie), writer)).not.toBeNull();
  });

  it('gives way to what the same person typed later on the same page', async () => {
    await hold(typedBy(writer, { body: 'first' }));
    const cookie = await hold(typedBy(writer, { body: 'second' }));
    expect(await findHeldForm(asking(cookie), writer)).toEqual({ body: 'second' });
    const kept = await db().heldForm.findMany({ where: { personId: writer.id, path: PATH } });
    expect(kept).toHaveLength(1);
  });

  it('leaves those of other pages and other people alone', async () => {
    const here = await hold(typedBy(writer));
    const there = await hold(typedBy(writer), '/board/management/new');
    const theirs = await hold(typedBy(somebody('another')));
    expect(await findHeldForm(asking(here), writer)).not.toBeNull();
    expect(await findHeldForm(asking(there, '/board/management/new'), writer)).not.toBeNull();
    expect(await findHeldForm(asking(theirs), somebody('another'))).not.toBeNull();
  });

  it('is swept away when nobody came back for it', async () => {
    const late = somebody('late');
    await hold(typedBy(late));
    await atTime(secondsFromNow(DAY + 60), () => hold(typedBy(somebody('next'))));
    expect(await db().heldForm.count({ where: { personId: late.id } })).toBe(0);
  });

  it('keeps no secrets, and of the cookie a hash alone', async () => {
    const cookie = await hold(
      typedBy(writer, { body: 'x', newPassword: 'hunter2', token: 't0ken' }),
    );
    const kept = JSON.stringify(await db().heldForm.findMany());
    expect(kept).not.toMatch(/hunter2|t0ken/);
    const token = JSON.parse(
      Buffer.from(decodeURIComponent(cookie.split('=')[1] ?? ''), 'base64').toString(),
    ) as string;
    expect(token.length).toBeGreaterThan(40);
    expect(kept).not.toContain(token);
  });

  it('takes no harm from a field called __proto__', async () => {
    const fields = Object.assign(Object.create(null) as Typed, typedBy(writer, { body: 'x' }));
    Object.defineProperty(fields, '__proto__', { value: ['polluted'], enumerable: true });
    const held = await findHeldForm(asking(await hold(fields)), writer);
    expect(held?.body).toBe('x');
    expect(held?.length).toBeUndefined();
  });
});

describe('a form that is not held', () => {
  it.each([
    ['does not say whose it is', { body: 'x' }],
    ['carries a key of somebody’s own making', { body: 'x', idempotencyKey: 'my-key' }],
    ['is larger than any text here', typedBy(writer, { body: 'x'.repeat(200_001) })],
  ])('is one that %s', async (_, fields) => {
    expect(await holdForm(PATH, fields as Typed)).toBeNull();
  });
});
