import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { expectHarmless, readHtml } from './allowed-html';

const REL = 'rel="nofollow ugc noopener"';
const render = (source: string) => renderMarkdown(source).trim();

describe('Markdown', () => {
  it.each([
    ['bold', '**fair** shares', '<p><strong>fair</strong> shares</p>'],
    ['italic', '*fair* shares', '<p><em>fair</em> shares</p>'],
    ['struck out', '~~fair~~', '<p><s>fair</s></p>'],
    ['a line break, typed once', 'one\ntwo', '<p>one<br />\ntwo</p>'],
    ['paragraphs', 'one\n\ntwo', '<p>one</p>\n<p>two</p>'],
    ['bullets', '- one\n- two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>'],
    ['numbers', '1. one\n2. two', '<ol>\n<li>one</li>\n<li>two</li>\n</ol>'],
    ['numbers from where they start', '3. three', '<ol start="3">\n<li>three</li>\n</ol>'],
    ['a quotation', '> said', '<blockquote>\n<p>said</p>\n</blockquote>'],
    ['code', 'a `<b>` tag', '<p>a <code>&lt;b&gt;</code> tag</p>'],
    ['a block of code', '```\na < b\n```', '<pre><code>a &lt; b\n</code></pre>'],
    ['a rule', '---', '<hr />'],
  ])('shows %s', (_, source, html) => {
    expect(render(source)).toBe(html);
  });

  it.each([
    ['# Costs', 'h3'],
    ['## Costs', 'h3'],
    ['### Costs', 'h3'],
    ['#### Costs', 'h4'],
    ['##### Costs', 'h4'],
    ['###### Costs', 'h4'],
  ])('puts the heading %s below those of the page', (source, tag) => {
    expect(render(source)).toBe(`<${tag}>Costs</${tag}>`);
  });

  it('shows nothing for nothing', () => {
    expect(render('')).toBe('');
  });

  it('gives the same text the same HTML every time', () => {
    expect(renderMarkdown('**again**')).toBe(renderMarkdown('**again**'));
  });
});

describe('a link', () => {
  it.each([
    ['[tariff](https://example.org/tariff)', 'https://example.org/tariff', 'tariff'],
    ['see https://example.org/a?b=1&c=2 there', 'https://example.org/a?b=1&amp;c=2', undefined],
    ['<https://example.org>', 'https://example.org', 'https://example.org'],
    ['[write](mailto:pbc@example.org)', 'mailto:pbc@example.org', 'write'],
    ['pbc@example.org', 'mailto:pbc@example.org', 'pbc@example.org'],
    ['[ring](tel:+441632960118)', 'tel:+441632960118', 'ring'],
  ])('%s leads there and recommends nothing', (source, href, text) => {
    expect(render(source)).toContain(`<a href="${href}" ${REL}>${text ?? ''}`);
  });

  it.each(['report.doc', 'pbc.org', 'tariff.xls in the library'])(
    'is not made of %s, which has no scheme',
    (source) => {
      expect(readHtml(render(source)).tags).toEqual(['p']);
    },
  );
});

describe('HTML in a text', () => {
  it.each([
    '<b>bold</b>',
    '<script>alert(1)</script>',
    'a <!-- hidden --> b',
    '<table><tr><td>x</td></tr></table>',
    'waits < 18 weeks & costs > 100',
  ])('%s is shown as it was typed', (source) => {
    const { tags, text } = readHtml(render(source));
    expect(tags).toEqual(['p']);
    expect(text).toBe(source);
  });
});

describe('text of every kind', () => {
  it.each([
    ['emoji', 'Thank you 👍🏽 👩‍⚕️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
    ['right-to-left text', 'שלום עולם'],
    ['text of both directions', 'clinic عيادة 12 beds'],
    ['letters with combining marks', 'Ame\u0301lie Zo\u0308e'],
    ['old scripts', '𐌀𐌁 𝔘𝔫𝔦'],
  ])('comes through unchanged: %s', (_, source) => {
    expect(render(source)).toBe(`<p>${source}</p>`);
  });
});

describe('text nested deeper than anybody means', () => {
  const levels = Array.from({ length: 40 }, (_, level) => level);

  it.each([
    ['quotations', levels.map((level) => `${'>'.repeat(level + 1)} level${level}.`).join('\n\n')],
    ['lists', levels.map((level) => `${'  '.repeat(level)}- level${level}.`).join('\n')],
    ['one line of quotations', `${'>'.repeat(40)} level0.`],
  ])('is still shown: %s', (_, source) => {
    const { text } = readHtml(renderMarkdown(source));
    const typed = source.match(/level\d+\./g) ?? [];
    expect(typed.filter((words) => !text.includes(words))).toEqual([]);
  });
});

describe('a text that is made to be slow', () => {
  const MANY = 100_000;
  it.each([
    ['quotations in quotations', '>'.repeat(MANY)],
    ['quotations with spaces', '> '.repeat(MANY)],
    ['lists in lists', '- '.repeat(MANY)],
    ['numbered lists in lists', '1. '.repeat(MANY)],
    ['open brackets', '['.repeat(MANY)],
    ['links in links', `${'['.repeat(MANY / 2)}${'](a)'.repeat(MANY / 2)}`],
    ['images in images', '!['.repeat(MANY)],
    ['stars', '*'.repeat(MANY)],
    ['stars and words', '*a '.repeat(MANY)],
    ['bold in italic', '**a *b '.repeat(MANY / 4)],
    ['backticks of many lengths', Array.from({ length: 400 }, (_, n) => '`'.repeat(n)).join(' ')],
    ['angle brackets', '<'.repeat(MANY)],
    ['half tags', '<a '.repeat(MANY / 2)],
    ['ampersands', '&'.repeat(MANY)],
    ['backslashes', '\\'.repeat(MANY)],
    ['tildes', '~~a'.repeat(MANY / 4)],
    ['addresses without end', 'http://'.repeat(MANY / 10)],
    ['mail addresses without end', 'a@'.repeat(MANY / 2)],
    ['empty lines', '\n'.repeat(MANY)],
    [
      'indented ever deeper',
      Array.from({ length: 400 }, (_, n) => `${' '.repeat(n)}- a`).join('\n'),
    ],
  ])('ends, harmless and in proportion: %s', (_, source) => {
    const html = renderMarkdown(source);
    expect(html.length).toBeLessThan(source.length * 10 + 1000);
    expectHarmless(html);
    expect(deepest(html)).toBeLessThanOrEqual(45);
  });
});

/** How many elements stand in each other at most. */
function deepest(html: string): number {
  let depth = 0;
  let most = 0;
  for (const [tag] of html.matchAll(/<\/?[a-z][^>]*>/g)) {
    if (tag.endsWith('/>')) continue;
    depth += tag.startsWith('</') ? -1 : 1;
    most = Math.max(most, depth);
  }
  return most;
}
