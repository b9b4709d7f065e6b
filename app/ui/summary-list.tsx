import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { HiddenText } from './hidden-text';

export interface SummaryAction {
  to: string;
  text: string;
  /** Completes the link's words for those who hear it alone, for example “date of birth”. */
  hiddenText: string;
}

export interface SummaryRow {
  key: string;
  value: ReactNode;
  actions?: SummaryAction[];
}

/** An NHS summary list: keys with values, and links such as “Change” at the right. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  const acting = rows.some((row) => row.actions?.length);
  return (
    <dl className="nhsuk-summary-list">
      {rows.map(({ key, value, actions = [] }) => (
        <div key={key} className={rowClass(acting && actions.length === 0)}>
          <dt className="nhsuk-summary-list__key">{key}</dt>
          <dd className="nhsuk-summary-list__value">{value}</dd>
          {actions.length > 0 && (
            <dd className="nhsuk-summary-list__actions">
              <Actions actions={actions} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function rowClass(lacksActions: boolean): string {
  const row = 'nhsuk-summary-list__row';
  return lacksActions ? `${row} ${row}--no-actions` : row;
}

function Actions({ actions }: { actions: SummaryAction[] }) {
  const links = actions.map((action) => (
    <Link key={action.to} className="nhsuk-link" to={action.to}>
      {action.text}
      <HiddenText> {action.hiddenText}</HiddenText>
    </Link>
  ));
  if (links.length === 1) return links;
  return (
    <ul className="nhsuk-summary-list__actions-list">
      {links.map((link) => (
        <li key={link.key} className="nhsuk-summary-list__actions-list-item">
          {link}
        </li>
      ))}
    </ul>
  );
}
