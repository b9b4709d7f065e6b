import type { EditionContent } from '../views';

/** Notes in plain text, for mails. */
export function sayContent({ headings, wanted }: EditionContent): string {
  const parts = headings.map(({ heading, session, lines }) =>
    [
      session === null ? heading : `${session}: ${heading}`,
      ...lines.map(({ body }) => `- ${body}`),
    ].join('\n'),
  );
  if (wanted.length > 0) {
    parts.push(
      [
        'What people wanted out of it, and what came of it',
        ...wanted.map((one) => `- ${one.wanted}\n  ${one.reply}`),
      ].join('\n'),
    );
  }
  return parts.join('\n\n');
}
