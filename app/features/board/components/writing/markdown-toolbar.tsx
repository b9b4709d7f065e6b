import { createElement, useEffect, useState, type ReactNode } from 'react';

/** What the buttons above a text do; `md-…` is the element of @github/markdown-toolbar-element that does it. */
const buttons: Array<{ element: string; name: string; sign: ReactNode }> = [
  { element: 'md-bold', name: 'Bold', sign: <b>B</b> },
  { element: 'md-italic', name: 'Italic', sign: <i>I</i> },
  { element: 'md-unordered-list', name: 'List', sign: '•–' },
  { element: 'md-ordered-list', name: 'Numbered list', sign: '1.' },
  { element: 'md-quote', name: 'Quote', sign: '“ ”' },
  { element: 'md-link', name: 'Link', sign: 'Link' },
];

/**
 * Buttons that write Markdown into a text area, one stop for the tab key. They need scripts, and are not there without
 * them: nothing is lost, the signs can be typed.
 *
 * @param props.area id of the text area
 */
export function MarkdownToolbar({ area }: { area: string }) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let gone = false;
    void import('@github/markdown-toolbar-element').then(() => {
      if (!gone) setReady(true);
    });
    return () => {
      gone = true;
    };
  }, []);
  if (!ready) return null;
  return createElement(
    'markdown-toolbar',
    { for: area, 'aria-label': 'Formatting', class: 'pbc-format' },
    buttons.map(({ element, name, sign }) =>
      createElement(
        element,
        { key: element, role: 'button', 'aria-label': name, title: name },
        <span aria-hidden="true">{sign}</span>,
      ),
    ),
  );
}
