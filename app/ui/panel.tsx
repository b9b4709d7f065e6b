import type { ReactNode } from 'react';

/** A quiet box for what belongs together and beside the main matter, with a heading if it needs one. */
export function Panel({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <div className="pbc-panel">
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}
