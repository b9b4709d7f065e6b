import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Invalid } from '~/platform/errors';
import { parseFields, readForm, withoutSecrets } from '~/platform/http/form.server';

const ADDRESS = 'https://network.invalid/form';
const send = (body: BodyInit, type?: string) =>
  new Request(ADDRESS, {
    method: 'POST',
    body,
    ...(type === undefined ? {} : { headers: { 'Content-Type': type } }),
  });
const sendFields = (fields: string[][]) => send(new URLSearchParams(fields));
const statusOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 200,
    (refused: unknown) => (refused as Response).status,
  );

const LIMIT = 1024 * 1024;

describe('reading a form', () => {
  it('reads a field sent once as a text, one sent again as a list', async () => {
    const fields = await readForm(
      sendFields([
        ['title', 'Fair shares'],
        ['sections', 'clinical'],
        ['sections', 'management'],
        ['empty', ''],
      ]),
    );
    expect({ ...fields }).toEqual({
      title: 'Fair shares',
      sections: ['clinical', 'management'],
      empty: '',
    });
  });

  it('reads forms of both kinds, in every script', async () => {
    const typed = 'Ménière 👍 עברית\r\nsecond line & more=less';
    const multipart = new FormData();
    multipart.set('body', typed);
    expect((await readForm(send(multipart))).body).toBe(typed);
    expect((await readForm(sendFields([['body', typed]]))).body).toBe(typed);
  });

  it('reads no files', async () => {
    const form = new FormData();
    form.set('file', new File(['content'], 'a.txt'));
    form.set('title', 'x');
    const fields = await readForm(send(form));
    expect(fields.title).toBe('x');
    expect(fields.file).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'takes a field called %s for a field like any other',
    async (name) => {
      const fields = await readForm(sendFields([[name, 'polluted']]));
      expect(Object.entries(fields)).toEqual([[name, 'polluted']]);
      expect(Object.entries(withoutSecrets(fields))).toEqual([[name, 'polluted']]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    },
  );

  it('knows no field that was not sent', async () => {
    const fields = await readForm(sendFields([['a', '1']]));
    expect('toString' in fields).toBe(false);
    expect('__proto__' in fields).toBe(false);
  });

  it('takes as much as a form can hold, and not one byte more', async () => {
    const field = 'body=';
    const type = 'application/x-www-form-urlencoded';
    const full = field + 'x'.repeat(LIMIT - field.length);
    expect(await statusOf(readForm(send(full, type)))).toBe(200);
    expect(await statusOf(readForm(send(`${full}x`, type)))).toBe(413);
  });

  it.each([
    ['JSON', '{"a":1}', 'application/json'],
    ['broken parts', 'not multipart', 'multipart/form-data; boundary=x'],
    ['no type', 'a=1', 'text/plain'],
  ])('refuses what is no form: %s', async (_, body, type) => {
    expect(await statusOf(readForm(send(body, type)))).toBe(400);
  });
});

describe('reading fields with a schema', () => {
  const schema = z.object({
    title: z
      .string()
      .min(2, 'Title is too short')
      .regex(/^[A-Z]/, 'Title begins small'),
    place: z.object({ town: z.string({ error: 'Enter a town' }) }).optional(),
  });

  it('answers what the schema makes of them', () => {
    expect(parseFields(schema, { title: 'Fair', other: 'x' })).toEqual({ title: 'Fair' });
  });

  it('says one thing at a time about each field', () => {
    const parse = () => parseFields(schema, { title: 'x' });
    expect(parse).toThrow(Invalid);
    expect(errorsOf(parse)).toEqual({ title: 'Title is too short' });
  });

  it('says what concerns the whole form as “form”', () => {
    const whole = z.object({}).refine(() => false, 'Nothing fits');
    expect(errorsOf(() => parseFields(whole, {}))).toEqual({ form: 'Nothing fits' });
  });
});

describe('what is sent back to the page', () => {
  it('is everything but secrets', () => {
    const typed = {
      email: 'a@example.org',
      password: 'hunter2',
      newPassword: 'hunter3',
      PASSWORD_REPEATED: 'hunter4',
      token: 'abc',
      resetToken: 'def',
      body: 'my password is a word in a text',
    };
    expect(withoutSecrets(typed)).toEqual({
      email: 'a@example.org',
      body: 'my password is a word in a text',
    });
  });
});

function errorsOf(parse: () => unknown): unknown {
  try {
    parse();
  } catch (error) {
    return (error as Invalid).errors;
  }
  return null;
}
