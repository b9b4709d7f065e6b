import type { ReactNode } from 'react';

/**
 * Filters or a key that fold away on a phone and stand open from 768 px up, without scripts. `summary` says
 * what is chosen, for example “Filters: active this month”. Older browsers show it folded everywhere.
 */
export function Fold({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="pbc-fold">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
