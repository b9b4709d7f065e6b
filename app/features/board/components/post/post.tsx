import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { relativeDay } from '~/platform/dates';
import type { FileView } from '~/platform/files/words';
import { personPath } from '~/platform/paths';
import { Face } from '~/ui/face';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { useNow } from '~/ui/now';
import { Reading } from '~/ui/reading';
import { Badge } from '~/ui/tag';
import { When } from '~/ui/when';
import { wordOfSide } from '../../sides';
import type { AuthorView, TraceView } from '../../views';
import { Attachments } from '~/ui/attachments';

/**
 * A query or a reply: who wrote it, when, and what.
 *
 * @param props.label how a screen reader names it
 * @param props.badges besides the author's own, e.g. "Asker"
 * @param props.side whether to show from which side its author sees things
 * @param props.history address of how it was changed; left out where nobody can open it
 * @param props.flag above it, for the accepted answer
 * @param props.children what one may do with it
 */
export function Post({
  id,
  label,
  author,
  at,
  editedAt,
  html,
  attachments,
  badges = [],
  side = false,
  hasHistory,
  history,
  flag,
  children,
}: {
  id: string;
  label: string;
  author: AuthorView;
  at: string;
  editedAt: string | null;
  html: string;
  attachments: FileView[];
  badges?: string[];
  side?: boolean;
  hasHistory: boolean;
  history?: string;
  flag?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <article
      className={flag ? 'pbc-post is-answer' : 'pbc-post'}
      id={id}
      aria-label={label}
      tabIndex={-1}
    >
      {flag ? <div className="flag">{flag}</div> : null}
      <Face
        name={author.name}
        initials={author.kind === 'nobody' ? '' : undefined}
        photo={author.photo}
      />
      <div>
        <div className="who">
          <AuthorName author={author} />
          {[...badges, ...author.badges].map((badge) => (
            <Badge key={badge}>{badge}</Badge>
          ))}
          {side && author.side ? <Badge>{`${wordOfSide(author.side)} side`}</Badge> : null}
        </div>
        <Meta>
          {[author.jobTitle, author.organisation].filter(Boolean).join(', ')}
          <When at={at} style="datetime" />
          {editedAt === null ? null : (
            <>
              {hasHistory && history !== undefined ? (
                <Link to={history}>
                  edited<HiddenText>, see how</HiddenText>
                </Link>
              ) : (
                'edited'
              )}{' '}
              <When at={editedAt} style="datetime" />
            </>
          )}
        </Meta>
        {html === '' ? null : <Reading html={html} />}
        <Attachments files={attachments} />
        {children ? <div className="pbc-acts pbc-no-print">{children}</div> : null}
      </div>
    </article>
  );
}

/** Leads to their page; who is no member has none. */
function AuthorName({ author }: { author: AuthorView }) {
  if (author.former || author.kind !== 'person') {
    return <span className="pbc-strong">{author.name}</span>;
  }
  return (
    <Link className="pbc-strong" to={personPath(author.id)}>
      {author.name}
    </Link>
  );
}

/** What is left of something deleted: who took it away, and when. */
export function Trace({ id, what, trace }: { id: string; what: string; trace: TraceView }) {
  const now = useNow();
  return (
    <p className="pbc-meta pbc-deleted" id={id}>
      {what} was deleted by {trace.by === 'author' ? 'its author' : 'a moderator'}{' '}
      {sayDay(relativeDay(trace.at, now))}.
    </p>
  );
}

/** "today" stands by itself; a date needs its "on". */
function sayDay(day: string): string {
  return /^(today|yesterday)/.test(day) ? day : `on ${day}`;
}
