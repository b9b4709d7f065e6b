import { LRUCache } from 'lru-cache';
import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

/**
 * Markdown as members write it, made into HTML that is safe to show. HTML in the text is shown as text. The result is
 * sanitised all the same: two locks, because one of them may have a fault one day.
 */

/** Elements in each other. Deeper nesting is shown as text; a thousand ">" must not cost a second. */
const MAX_NESTING = 20;

const markdown = new MarkdownIt({
  html: false,
  linkify: true,
  breaks: true, // a line break typed is a line break meant: members do not know Markdown's rule
  typographer: false,
  maxNesting: MAX_NESTING,
}).disable(['image', 'table', 'html_block', 'html_inline']);

// What stands deeper than that, markdown-it leaves out. Nothing that was typed may vanish: it becomes one paragraph.
markdown.block.ruler.before('table', 'too_deep', (state, startLine, endLine) => {
  if (state.level < MAX_NESTING - 2) return false; // a list goes two levels down at once
  state.push('paragraph_open', 'p', 1);
  const text = state.push('inline', '', 0);
  text.content = state.getLines(startLine, endLine, state.blkIndent, false).trim();
  text.children = [];
  state.push('paragraph_close', 'p', -1);
  state.line = endLine;
  return true;
});

// Scheme-less words such as "report.doc" must not become links; addresses with a scheme and www. do.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: true });

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'em',
    's',
    'ul',
    'ol',
    'li',
    'blockquote',
    'code',
    'pre',
    'a',
    'hr',
    'h3',
    'h4',
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    // The page's own headings are 1 and 2.
    h1: 'h3',
    h2: 'h3',
    h5: 'h4',
    h6: 'h4',
    a: (tagName, attributes) => ({
      tagName,
      // Members' links are not the network's recommendation.
      attribs: { ...attributes, rel: 'nofollow ugc noopener' },
    }),
  },
};

const rendered = new LRUCache<string, string>({
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: (html, source) => html.length + source.length + 64,
});

/**
 * Renders a member's text.
 *
 * @param source Markdown as typed
 * @returns sanitised HTML; the same text is rendered once and remembered
 */
export function renderMarkdown(source: string): string {
  const known = rendered.get(source);
  if (known !== undefined) return known;
  const html = sanitizeHtml(markdown.render(source), allowed);
  rendered.set(source, html);
  return html;
}
