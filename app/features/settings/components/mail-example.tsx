import { exampleOf } from '~/platform/mail/placeholders';
import { fill, LINK, paragraphsOf, type Words } from '~/platform/mail/words';
import { Panel } from '~/ui/panel';

/** How a mail reads, with made-up values in the place of its placeholders. */
export function MailExample({
  words,
  placeholders,
}: {
  words: Words;
  placeholders: readonly string[];
}) {
  const values = exampleOf(placeholders);
  return (
    <Panel title={fill(words.subject, values)}>
      {paragraphsOf(words.body).map((paragraph, index) => (
        <p key={index} className="pbc-mail-paragraph">
          {paragraph === LINK ? (
            <span className="pbc-mail-link">{words.button}</span>
          ) : (
            fill(paragraph, values)
          )}
        </p>
      ))}
    </Panel>
  );
}
