import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Part } from '~/ui/part';
import { actionAddresses } from '../addresses';
import { listHref } from '../seen/filter';
import type { OpenActions } from '../views';
import { countActions } from '../words';
import { ActionRows, ActionState } from './action-rows';

/** On a member’s page: what they have to do that was agreed at events. */
export function HasToDo({ data: { actions, more } }: { data: OpenActions }) {
  return (
    <Part title="Has to do">
      <ActionRows actions={actions} label="Open actions" withEvent withOwner={false} />
      {more === 0 ? null : <p className="pbc-meta">And {countActions(more)} more.</p>}
    </Part>
  );
}

/** On the home page: what its reader has to do, what is due first. */
export function YouSaidYouWould({ data: { actions, more } }: { data: OpenActions }) {
  const mine = listHref({ whose: 'mine', overdue: false, event: null });
  return (
    <Part
      title="You said you would"
      link={more === 0 ? undefined : { to: mine, text: `All of yours, ${more} more` }}
    >
      <ul className="pbc-rows" role="list" aria-label="You said you would">
        {actions.map((action) => (
          <li key={action.id}>
            <h3>
              <Link to={href(actionAddresses.action, { id: action.id })}>{action.what}</Link>
            </h3>
            <ActionState action={action} withOwner={false} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
