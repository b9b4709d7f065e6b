import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Meta } from '~/ui/meta';
import { Part } from '~/ui/part';
import { Reading } from '~/ui/reading';
import { When } from '~/ui/when';
import { actionAddresses } from '../addresses';
import type { ActionsOfEvent, UpdateView } from '../views';
import { countActions } from '../words';
import { ActionRows } from './action-rows';

/** On an event's page: what was agreed there, and the latest update on it. */
export function ActionsPart({ part }: { part: ActionsOfEvent }) {
  const { slug, open, more, done, update, mayAdd, mayUpdate } = part;
  const all = href(actionAddresses.ofEvent, { slug });
  return (
    <Part title="What was agreed" id="actions" link={{ to: all, text: 'All actions' }}>
      {open.length === 0 ? null : <ActionRows actions={open} label="Open actions" />}
      <Meta>
        {more === 0 ? null : `${countActions(more)} more to do`}
        {done === 0 ? null : `${countActions(done)} done`}
        {open.length + done === 0 ? 'Nothing has been written down yet' : null}
      </Meta>
      {update ? <Update update={update} /> : null}
      {mayAdd ? (
        <p className="pbc-no-print">
          <Link to={`${all}#add`}>Write an action down</Link>
          {mayUpdate ? (
            <>
              {' '}
              ·{' '}
              <Link to={href(actionAddresses.update, { slug })}>
                Send an update to all who were there
              </Link>
            </>
          ) : null}
        </p>
      ) : null}
    </Part>
  );
}

/** One update, as it was sent. */
export function Update({ update: { at, by, html } }: { update: UpdateView }) {
  return (
    <div className="pbc-panel">
      <h3>
        Update of <When at={at} style="date" />
      </h3>
      <Reading html={html} />
      <p className="pbc-meta">Sent by {by}</p>
    </div>
  );
}
