import { describe, expect, it } from 'vitest';
import { renderMail } from '~/platform/mail/render';
import { problemsOfWords, type Words } from '~/platform/mail/words';

const words: Words = {
  subject: 'For {name}',
  body: 'Hello {name}\n\n{link}\n\nGoodbye',
  button: 'Open it',
};
const placeholders = ['name', 'link'];
const render = (values: Record<string, string>, wording = words) =>
  renderMail(wording, values, 'https://network.example.org');

describe('the wording of a mail', () => {
  it('is right with all its placeholders', () => {
    expect(problemsOfWords(words, placeholders)).toEqual({});
  });

  it.each<[string, Partial<Words>, keyof Words]>([
    ['a placeholder it does not have', { body: 'Dear {surname}\n\n{link}' }, 'body'],
    ['one in the subject', { subject: '{who}' }, 'subject'],
    ['no link', { body: 'Hello' }, 'body'],
    ['two links', { body: '{link}\n\n{link}' }, 'body'],
    ['its link in the middle of a sentence', { body: 'Look at {link} now' }, 'body'],
    ['a link in the subject', { subject: '{link}' }, 'subject'],
    ['no subject', { subject: ' ' }, 'subject'],
    ['nothing on its button', { button: '' }, 'button'],
  ])('with %s is refused', (_, wrong, field) => {
    expect(problemsOfWords({ ...words, ...wrong }, placeholders)).toHaveProperty(field);
  });
});

describe('a mail', () => {
  it('says the same in text and in HTML', () => {
    const { subject, text, html } = render({ name: 'Zoë', link: '/a?b=1&c=2' });
    expect(subject).toBe('For Zoë');
    expect(text).toBe('Hello Zoë\n\nOpen it:\nhttps://network.example.org/a?b=1&c=2\n\nGoodbye\n');
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toMatch(/<h1[^>]*>For Zoë<\/h1>/);
    expect(html).toContain('href="https://network.example.org/a?b=1&amp;c=2"');
    expect(html.match(/<a /g)).toHaveLength(2);
  });

  it('loads nothing', () => {
    expect(render({ name: 'Zoë', link: '/a' }).html).not.toMatch(/<img|<link|<script|url\(|src=/);
  });

  it('does not take a name for markup, for a placeholder or for a header', () => {
    const { subject, text, html } = render({
      name: '<b>{link}</b>\r\nBcc: everybody@example.org',
      link: '/a',
    });
    expect(subject).toBe('For <b>{link}</b> Bcc: everybody@example.org');
    expect(html).toContain('&lt;b&gt;{link}&lt;/b&gt;');
    expect(text).toContain('Hello <b>{link}</b>');
  });
});
