/** The page of contents of a collection's zip. Pure; it is read without the network, so it brings everything it needs. */

/** What it says of one document. */
export interface ContentsItem {
  title: string;
  /** On the network. */
  link: string;
  kind: string;
  version: number;
  /** In words. */
  changed: string;
  owners: string[];
  signed: boolean;
  /** Sanitised. */
  purposeHtml: string;
  sharing: string;
  /** Names in the zip. */
  files: string[];
}

export interface Contents {
  title: string;
  /** On the network. */
  link: string;
  /** Sanitised. */
  aboutHtml: string;
  network: string;
  /** When it was made, in words. */
  made: string;
  items: ContentsItem[];
}

const STYLE = `
body { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem; font: 1.0625rem/1.5 Arial, sans-serif; color: #212b32; background: #fff; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.25; }
h2 { margin: 2rem 0 0.5rem; padding-top: 0.75rem; border-top: 2px solid #212b32; font-size: 1.25rem; }
dl { display: grid; grid-template-columns: minmax(6rem, auto) 1fr; gap: 0.25rem 1rem; margin: 0.5rem 0; }
dt { font-weight: bold; }
dd { margin: 0; }
a { color: #005eb8; }
a:focus { outline: 3px solid #212b32; background: #ffeb3b; }
ul { padding-left: 1.25rem; }
@media (max-width: 30rem) { dl { display: block; } dd { margin-bottom: 0.5rem; } }
@media print { h2 { break-after: avoid; } }
`;

/** Writes the page, in UTF-8. */
export function writeContents({ title, link, aboutHtml, network, made, items }: Contents): string {
  const count = items.length === 1 ? '1 document' : `${items.length} documents`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – ${escape(network)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${aboutHtml}
<p>${count}, as they stood in the library of ${escape(network)} on ${escape(made)}.
<a href="${escape(link)}">This collection as it is now</a>.</p>
${items.map(writeItem).join('\n')}
</main>
</body>
</html>
`;
}

function writeItem(item: ContentsItem): string {
  const { title, link, kind, version, changed, owners, signed, purposeHtml, sharing, files } = item;
  const rows: Array<[string, string]> = [
    [
      'Files',
      files.map((name) => `<a href="${escape(hrefOf(name))}">${escape(name)}</a>`).join('<br>'),
    ],
    ['Kind', escape(kind)],
    ['Version', `${version}, ${escape(changed)}`],
    ['Owners', escape(owners.join(', '))],
    ['Signed off', signed ? 'By all organisations that own it' : ''],
    ['Sharing', escape(sharing)],
    ['Newest', `<a href="${escape(link)}">On the network</a>, where you can say what came of it`],
  ];
  return `<h2>${escape(title)}</h2>
${purposeHtml}
<dl>
${rows
  .filter(([, value]) => value !== '')
  .map(([key, value]) => `<dt>${key}</dt><dd>${value}</dd>`)
  .join('\n')}
</dl>`;
}

/** A name beside the page as an address. */
function hrefOf(name: string): string {
  return `./${encodeURIComponent(name)}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
