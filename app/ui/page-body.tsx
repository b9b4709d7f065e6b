import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** The content of a page, in the page's width. `narrow` keeps it to the width of reading text. */
export function PageBody({ children, narrow }: { children: ReactNode; narrow?: boolean }) {
  return (
    <div className="pbc-wrap pbc-main">
      <div className={classNames(narrow && 'pbc-narrow') || undefined}>{children}</div>
    </div>
  );
}
