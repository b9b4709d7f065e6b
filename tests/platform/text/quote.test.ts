import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { mayQuote, quotedAddresses, quoted, withoutQuotes } from '~/platform/text/quote';

it('says who wrote what, and where; what follows is not part of it', () => {
  const source = quoted('One\n\nTwo *times*\n', 'Dr [A] <b>', '/replies/abc');
  expect(source).toBe('[Dr \\[A\\] \\<b\\> wrote](/replies/abc):\n\n> One\n>\n> Two *times*\n\n');
  const html = renderMarkdown(`${source}I agree.`);
  expect(html).toContain('href="/replies/abc"');
  expect(html).toMatch(/<blockquote>[^]*<em>times<\/em>[^]*<\/blockquote>[^]*<p>I agree\.<\/p>/);
  expect(html).not.toContain('<b>');
});

describe('what a text quotes', () => {
  const inner = quoted('Said first', 'Dr [A]', '/replies/aaa');
  const outer = quoted(`${inner}And then`, 'B', 'https://network.example.org/replies/bbb');
  const text = `Before\n\n${outer}After\n\n> not a quotation of anybody`;

  it('is known by its addresses, also within a quotation', () => {
    expect(quotedAddresses(text)).toEqual([
      'https://network.example.org/replies/bbb',
      '/replies/aaa',
    ]);
    expect(mayQuote(text)).toBe(true);
    expect(mayQuote('I [wrote](/replies/aaa) that')).toBe(false);
    expect(quotedAddresses('[A link](/replies/aaa):\n\n> said')).toEqual([]);
  });

  it('goes, and what stands around it stays', () => {
    const without = withoutQuotes(text, (address) => address.endsWith('bbb'));
    expect(without).toBe(
      'Before\n\n[B wrote](https://network.example.org/replies/bbb):\n\n' +
        '> What stood here is not there any more.\n\nAfter\n\n> not a quotation of anybody',
    );
    expect(withoutQuotes(without, () => true)).toBe(without);
    expect(withoutQuotes(text, () => false)).toBe(text);
  });

  it('goes from within another quotation with all of that', () => {
    const without = withoutQuotes(text, (address) => address === '/replies/aaa');
    expect(without).not.toContain('Said first');
    expect(without).toContain('After');
  });

  it('is looked for in time that grows with the text', () => {
    const hostile = `${'> '.repeat(50_000)}[${'\\'.repeat(50_000)} wrote](`;
    const began = performance.now();
    quotedAddresses(hostile);
    withoutQuotes(`[${' wrote]('.repeat(20_000)}`, () => true);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
