import type { ReactNode } from 'react';

/** A tinted band over the whole width, at the top of a page. */
export function Band({ children }: { children: ReactNode }) {
  return (
    <div className="pbc-band">
      <div className="pbc-wrap">{children}</div>
    </div>
  );
}
