import { describe, expect, it } from 'vitest';
import {
  flagForm,
  hideForm,
  moderateForm,
  reportForm,
  splitForm,
} from '~/features/board/moderation/forms';
import { askForm, editReplyForm, editTopicForm, replyForm } from '~/features/board/schema';
import type { Invalid } from '~/platform/errors';
import { parseFields, type Schema } from '~/platform/http/form.server';

const NHS_NUMBER = '943 476 5919';

/** What a form says about each field; nothing when all is well. */
function complaints(form: Schema<unknown>, fields: Record<string, string | string[]>) {
  try {
    parseFields(form, fields);
    return {};
  } catch (error) {
    return (error as Invalid).errors;
  }
}

describe('asking', () => {
  it('needs a title and nothing else', () => {
    expect(askForm.parse({ title: ' Fair shares ' })).toEqual({
      kind: 'query',
      withoutName: false,
      title: 'Fair shares',
      body: '',
      asked: [],
      attachments: [],
      serviceArea: '',
      sections: [],
      from: '',
      idempotencyKey: '',
    });
  });

  it.each([undefined, '', ' \r\n '])('asks for a title when there is none: %j', (title) => {
    const fields = { body: 'x', ...(title === undefined ? {} : { title }) };
    expect(complaints(askForm, fields)).toEqual({
      title: 'Enter what you want to know',
    });
  });

  it('takes a title of 120 characters, not of 300', () => {
    expect(complaints(askForm, { title: 'x'.repeat(120) })).toEqual({});
    expect(complaints(askForm, { title: '👍'.repeat(120) })).toEqual({});
    expect(complaints(askForm, { title: 'x'.repeat(300) })).toEqual({
      title: 'Title must be 120 characters or fewer. It has 300',
    });
  });

  it('takes details of 20,000 characters, not of 100,000', () => {
    expect(complaints(askForm, { title: 'x', body: 'x'.repeat(20_000) })).toEqual({});
    expect(complaints(askForm, { title: 'x', body: 'x'.repeat(100_000) })).toEqual({
      body: 'Details must be 20,000 characters or fewer. It has 100,000',
    });
  });

  it('makes one line of a title', () => {
    expect(askForm.parse({ title: 'a\r\nb\t c' }).title).toBe('a b c');
  });

  it.each([
    ['none', undefined, []],
    ['an empty one', '', []],
    ['one', 'clinical', ['clinical']],
    ['several', ['clinical', 'management', ''], ['clinical', 'management']],
  ])('takes sections: %s', (_, sections, read) => {
    const fields = { title: 'x', ...(sections === undefined ? {} : { sections }) };
    expect(askForm.parse(fields).sections).toEqual(read);
  });

  it('refuses a key that no form of ours has', () => {
    expect(complaints(askForm, { title: 'x', idempotencyKey: 'k'.repeat(201) })).toEqual({
      idempotencyKey: 'This form is damaged. Reload the page',
    });
  });

  it('refuses a title sent twice', () => {
    expect(complaints(askForm, { title: ['a', 'b'] })).toHaveProperty('title');
  });
});

describe('replying', () => {
  it.each([replyForm, editReplyForm])('needs a text', (form) => {
    expect(complaints(form, { body: ' ' })).toEqual({ body: 'Enter your reply' });
    expect(complaints(form, { body: 'x' })).toEqual({});
  });

  it('takes a text of 20,000 characters, not of 100,000', () => {
    expect(complaints(replyForm, { body: 'x'.repeat(20_000) })).toEqual({});
    expect(complaints(replyForm, { body: 'x'.repeat(100_000) })).toEqual({
      body: 'Reply must be 20,000 characters or fewer. It has 100,000',
    });
  });
});

describe('an NHS number', () => {
  const question = (name: string) =>
    `${name} may contain an NHS number (${NHS_NUMBER}). Remove it, or say that it is none`;

  it.each([
    ['a query’s title', askForm, { title: NHS_NUMBER }, 'title', 'Title'],
    ['a query’s details', askForm, { title: 'x', body: NHS_NUMBER }, 'body', 'Details'],
    ['an edited title', editTopicForm, { title: NHS_NUMBER }, 'title', 'Title'],
    ['edited details', editTopicForm, { title: 'x', body: NHS_NUMBER }, 'body', 'Details'],
    ['a reply', replyForm, { body: NHS_NUMBER }, 'body', 'Reply'],
    ['an edited reply', editReplyForm, { body: NHS_NUMBER }, 'body', 'Reply'],
    [
      'a moderator’s reason',
      moderateForm,
      { deed: 'close', reason: NHS_NUMBER },
      'reason',
      'Reason',
    ],
    [
      'the reason for a split',
      splitForm,
      { title: 'x', replies: 'a', reason: NHS_NUMBER },
      'reason',
      'Reason',
    ],
    [
      'the title of what is split off',
      splitForm,
      { title: NHS_NUMBER, replies: 'a', reason: 'x' },
      'title',
      'Title',
    ],
    ['a decision', hideForm, { deed: 'show', reason: NHS_NUMBER }, 'reason', 'Reason'],
    ['a report', reportForm, { reason: 'patient', note: NHS_NUMBER }, 'note', 'Note'],
    ['a note on a report', flagForm, { deed: 'note', note: NHS_NUMBER }, 'note', 'Note'],
  ] as const)('is questioned in %s', (_, form, fields, field, name) => {
    expect(complaints(form, fields)).toEqual({ [field]: question(name) });
  });

  it.each([
    [askForm, { title: NHS_NUMBER, body: NHS_NUMBER }],
    [editTopicForm, { title: NHS_NUMBER, body: NHS_NUMBER }],
    [replyForm, { body: NHS_NUMBER }],
    [editReplyForm, { body: NHS_NUMBER }],
    [moderateForm, { deed: 'pin', reason: NHS_NUMBER }],
    [splitForm, { title: NHS_NUMBER, replies: 'a', reason: NHS_NUMBER }],
    [reportForm, { reason: 'patient', note: NHS_NUMBER }],
    [flagForm, { deed: 'take', note: NHS_NUMBER }],
  ] as const)('is taken once the writer says that it is none', (form, fields) => {
    expect(complaints(form, { ...fields, notNhsNumber: 'on' })).toEqual({});
  });

  it('is asked about together with all other complaints', () => {
    const fields = { title: '', body: `${NHS_NUMBER} and`, idempotencyKey: 'k'.repeat(201) };
    expect(complaints(askForm, fields)).toEqual({
      title: 'Enter what you want to know',
      body: question('Details'),
      idempotencyKey: 'This form is damaged. Reload the page',
    });
  });

  it('is no reason to question any other number', () => {
    expect(complaints(askForm, { title: 'Ring 01632 960 118 about 943 476 5918' })).toEqual({});
  });
});
