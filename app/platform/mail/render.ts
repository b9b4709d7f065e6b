import { fill, LINK, paragraphsOf, urlOf, type Values, type Words } from './words';

const STOP = 'Stop mails like this one';

/** A mail as it goes out: the same words twice, for readers with and without HTML. */
export interface Rendered {
  subject: string;
  text: string;
  html: string;
  /** Where mails of its kind are stopped; null for those that cannot be. */
  stopUrl: string | null;
}

/**
 * Puts a mail together. The HTML is one column of text and one link that looks like a button: it reads aloud in order,
 * grows with the reader's letters, loads nothing, and says the address of the link in words too.
 *
 * @param values besides what the words speak of, `stop` may lead to where mails of this kind are stopped
 * @param publicUrl where members find the network; links begin with it
 */
export function renderMail(words: Words, values: Values, publicUrl: string): Rendered {
  const link = values.link === undefined ? null : urlOf(values.link, publicUrl);
  const stopUrl = values.stop === undefined ? null : urlOf(values.stop, publicUrl);
  // A paragraph of which nothing is left, because somebody wrote no message, is not there.
  const paragraphs = paragraphsOf(words.body).filter(
    (paragraph) => paragraph === LINK || fill(paragraph, values).trim() !== '',
  );
  const button = words.button ?? '';
  const text = paragraphs.map((paragraph) =>
    paragraph === LINK && link !== null ? `${button}:\n${link}` : fill(paragraph, values),
  );
  const html = paragraphs.map((paragraph) =>
    paragraph === LINK && link !== null
      ? linkHtml(button, link)
      : `<p style="margin:0 0 16px">${escapeHtml(fill(paragraph, values)).replaceAll('\n', '<br>')}</p>`,
  );
  // A line end in a name must not begin a header.
  const subject = fill(words.subject, values).replaceAll(/\s+/g, ' ').trim();
  if (stopUrl !== null) {
    text.push(`${STOP}:\n${stopUrl}`);
    html.push(
      `<p style="margin:32px 0 0;color:#4c6272"><a href="${escapeHtml(stopUrl)}" style="color:#1a6b64">${STOP}</a></p>`,
    );
  }
  const page = pageHtml(subject, html.join('\n'));
  return { subject, text: `${text.join('\n\n')}\n`, html: page, stopUrl };
}

function linkHtml(button: string, link: string): string {
  const address = escapeHtml(link);
  return `<p style="margin:0 0 8px"><a href="${address}" style="display:inline-block;padding:12px 20px;border-radius:4px;background:#1a6b64;color:#ffffff;font-weight:bold;text-decoration:none">${escapeHtml(button)}</a></p>
<p style="margin:0 0 16px;color:#4c6272">If the button does not work, copy this address into your browser:<br><a href="${address}" style="color:#1a6b64;word-break:break-all">${address}</a></p>`;
}

function pageHtml(subject: string, body: string): string {
  const title = escapeHtml(subject);
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body style="margin:0;padding:16px;background:#ffffff;color:#212b32;font-family:Arial,sans-serif;font-size:18px;line-height:1.5">
<div role="main" style="max-width:36em;margin:0 auto">
<h1 style="margin:0 0 16px;font-size:24px;line-height:1.3">${title}</h1>
${body}
</div>
</body>
</html>
`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
