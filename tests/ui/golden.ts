/**
 * The HTML that nhsuk-frontend promises for its components (`fixtures.json` of the package), and a way to
 * compare ours with it that sees neither white space nor the order of attributes.
 */
import { readFileSync } from 'node:fs';

const folder = new URL('../../node_modules/nhsuk-frontend/dist/nhsuk/components/', import.meta.url);

interface Fixtures {
  fixtures: { name: string; html: string }[];
}

/** The HTML of a component's fixture. */
export function golden(component: string, name: string): string {
  const file = readFileSync(new URL(`${component}/fixtures.json`, folder), 'utf8');
  const { fixtures } = JSON.parse(file) as Fixtures;
  const fixture = fixtures.find((candidate) => candidate.name === name);
  if (!fixture) throw new Error(`nhsuk-frontend has no fixture “${name}” for ${component}`);
  return fixture.html;
}

/**
 * What none of our components has, on purpose: `data-module` and `nhsuk-js-*` start the package's scripts,
 * which this site does not load. `data-discover` is Remix's mark on its links.
 */
const scriptHooks = /^data-(module|maxlength|discover)$/;

/**
 * One tag or text per line, attributes and classes in order. `without` names further attributes (`aria-invalid`),
 * classes (`.nhsuk-input--code`) or elements (`<svg>`) that a test leaves out and gives the reason for.
 */
export function normalise(html: string, without: string[] = []): string {
  const lines: string[] = [];
  let skippedElement: string | null = null;
  for (const [token] of html.matchAll(/<[^>]+>|[^<]+/g)) {
    const tag = /^<(\/?)([a-z0-9]+)([^>]*)>$/.exec(token);
    if (skippedElement !== null) {
      if (token === `</${skippedElement}>`) skippedElement = null;
    } else if (!tag) {
      const text = decode(token).replace(/\s+/g, ' ').trim();
      if (text) lines.push(text);
    } else {
      const [, slash = '', name = '', attributes = ''] = tag;
      if (!slash && without.includes(`<${name}>`)) skippedElement = name;
      else lines.push(`<${slash}${name}${sortedAttributes(attributes, without)}>`);
    }
  }
  return lines.join('\n');
}

function sortedAttributes(source: string, without: string[]): string {
  return [...source.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)]
    .map(([, name = '', value = '']) => ({ name: name.toLowerCase(), value: decode(value) }))
    .filter(({ name }) => !scriptHooks.test(name) && !without.includes(name))
    .map(
      ({ name, value }) => ` ${name}="${name === 'class' ? sortedClasses(value, without) : value}"`,
    )
    .sort()
    .join('');
}

function sortedClasses(value: string, without: string[]): string {
  const kept = (name: string) => !name.startsWith('nhsuk-js-') && !without.includes(`.${name}`);
  return value.split(/\s+/).filter(kept).sort().join(' ');
}

function decode(text: string): string {
  return text
    .replace(/&#(?:39|x27);/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
