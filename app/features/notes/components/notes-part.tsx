import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { formatDay } from '~/platform/dates';
import { Part } from '~/ui/part';
import { notesAddresses } from '../addresses';
import type { NotesStanding } from '../seen/state.server';

/** The notes, on the page of their event; nothing where there is nothing for its reader. */
export function NotesPart({ notes }: { notes: NotesStanding }) {
  const { slug, state, commentsUntil, openComments, may } = notes;
  if (!may.read && !may.write) return null;
  return (
    <Part title="Notes" print={false}>
      <ul className="pbc-rows is-tight" role="list">
        {may.read ? (
          <li>
            <Link to={href(notesAddresses.notes, { slug })}>
              {state === 'final' ? 'Read the notes' : 'Read the draft'}
            </Link>
            {may.comment && commentsUntil !== null
              ? `, and comment until ${formatDay(commentsUntil)}`
              : ''}
          </li>
        ) : null}
        {may.write ? (
          <li>
            <Link to={href(notesAddresses.write, { slug })}>
              {state === 'none' ? 'Begin the notes' : 'Write in the notes'}
            </Link>
          </li>
        ) : null}
        {openComments > 0 ? (
          <li>
            <Link to={href(notesAddresses.comments, { slug })}>
              {openComments === 1 ? '1 comment is open' : `${openComments} comments are open`}
            </Link>
          </li>
        ) : null}
      </ul>
    </Part>
  );
}
