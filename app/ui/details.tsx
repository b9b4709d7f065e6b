import type { ReactNode } from 'react';

/** NHS details: text that opens below its summary, without scripts. */
export function Details(props: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="nhsuk-details" open={props.open}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{props.summary}</span>
      </summary>
      <div className="nhsuk-details__text">{props.children}</div>
    </details>
  );
}
