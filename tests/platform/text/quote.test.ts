import { expect, it } from 'vitest';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { quoted } from '~/platform/text/quote';

it('says who wrote what, and where; what follows is not part of it', () => {
  const source = quoted('One\n\nTwo *times*\n', 'Dr [A] <b>', '/replies/abc');
  expect(source).toBe('[Dr \\[A\\] \\<b\\> wrote](/replies/abc):\n\n> One\n>\n> Two *times*\n\n');
  const html = renderMarkdown(`${source}I agree.`);
  expect(html).toContain('href="/replies/abc"');
  expect(html).toMatch(/<blockquote>[^]*<em>times<\/em>[^]*<\/blockquote>[^]*<p>I agree\.<\/p>/);
  expect(html).not.toContain('<b>');
});
