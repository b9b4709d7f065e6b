import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Meta } from '~/ui/meta';
import { Badge, StateTag } from '~/ui/tag';
import { eventAddresses } from '../addresses';
import type { EventWithNeeds } from '../needs/list.server';

/** Events, each with what it still needs and a link to where that is done. */
export function NeedsList({ events, label }: { events: EventWithNeeds[]; label: string }) {
  return (
    <ul className="pbc-rows" role="list" aria-label={label}>
      {events.map(({ slug, title, when, draft, needs }) => (
        <li key={slug} id={slug}>
          <h3>
            <Link to={href(eventAddresses.event, { slug })}>{title}</Link>
          </h3>
          <Meta>
            {when}
            {draft ? <Badge>Draft</Badge> : null}
          </Meta>
          {needs.length === 0 ? (
            <p>
              <StateTag state="answered">Nothing is missing</StateTag>
            </p>
          ) : (
            <ul aria-label={`What “${title}” still needs`}>
              {needs.map(({ key, text, to, overdue }) => (
                <li key={key}>
                  <Link to={to}>{text}</Link>{' '}
                  {overdue ? <StateTag state="overdue">Overdue</StateTag> : null}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
