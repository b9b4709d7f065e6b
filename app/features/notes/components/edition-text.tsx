import { Link } from '@remix-run/react';
import { HiddenText } from '~/ui/hidden-text';
import { Part } from '~/ui/part';
import type { EditionContent, EditionHeading } from '../views';

/**
 * Notes as they were sent out.
 *
 * @param props.commentHref where one comments on a line; left out where no comments are taken
 */
export function EditionText({
  content: { headings, wanted },
  commentHref,
}: {
  content: EditionContent;
  commentHref?: (line: string) => string;
}) {
  return (
    <>
      {bySession(headings).map(({ session, parts }) => (
        <Part key={session ?? ''} title={session ?? 'The whole event'}>
          {parts.map(({ heading, lines }) => (
            <section key={heading} className="pbc-notes">
              <h3>{heading}</h3>
              <ul>
                {lines.map(({ id, body }) => (
                  <li key={id}>
                    {body}{' '}
                    {commentHref ? (
                      <Link className="pbc-meta pbc-no-print" to={commentHref(id)}>
                        Comment<HiddenText> on: {body.slice(0, 60)}</HiddenText>
                      </Link>
                    ) : null}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </Part>
      ))}
      {wanted.length === 0 ? null : (
        <Part title="What people wanted out of the day, and what came of it">
          <dl className="pbc-wanted">
            {wanted.map((one, place) => (
              <div key={place}>
                <dt>{one.wanted}</dt>
                <dd>{one.reply}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
    </>
  );
}

/** Neighbouring headings of one part of the programme. */
function bySession(
  headings: EditionHeading[],
): Array<{ session: string | null; parts: EditionHeading[] }> {
  const groups: Array<{ session: string | null; parts: EditionHeading[] }> = [];
  for (const heading of headings) {
    const last = groups.at(-1);
    if (last && last.session === heading.session) last.parts.push(heading);
    else groups.push({ session: heading.session, parts: [heading] });
  }
  return groups;
}
