import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Meta } from '~/ui/meta';
import { Badge } from '~/ui/tag';
import { eventAddresses } from '../../addresses';
import type { EventLine } from '../../calendar/views';
import { sayOwnAnswer } from '../../own-answer';
import type { EventState } from '../../policy';

/** An event as a line: what it is called, when, what it is, where, and what the reader answered. */
export function EventRow({ line, when }: { line: EventLine; when: string }) {
  const { slug, title, state, kind, venue, town, organiser, mine } = line;
  return (
    <li className="pbc-event">
      <h3>
        <EventTitle slug={slug} title={title} state={state} />
      </h3>
      <p className="when">{when}</p>
      <Meta>
        {kind}
        {[venue, town].filter((part) => part !== '').join(', ')}
        {organiser}
        {mine && state !== 'cancelled' ? <b>{sayOwnAnswer(mine)}</b> : null}
      </Meta>
    </li>
  );
}

/** A link to an event that says when it is a draft, or cancelled and so struck out. */
export function EventTitle({
  slug,
  title,
  state,
}: {
  slug: string;
  title: string;
  state: EventState;
}) {
  const to = href(eventAddresses.event, { slug });
  if (state === 'published') return <Link to={to}>{title}</Link>;
  return (
    <>
      <Link to={to}>{state === 'cancelled' ? <s>{title}</s> : title}</Link>{' '}
      <Badge>{state === 'cancelled' ? 'Cancelled' : 'Draft'}</Badge>
    </>
  );
}
