import type { ReactNode } from 'react';
import { classNames } from './class-names';

/**
 * Main column and aside, side by side from 1024 px up. `narrow` keeps the main column to the width of
 * reading text; `printAside={false}` leaves the aside out on paper.
 */
export function Columns(props: {
  children: ReactNode;
  aside: ReactNode;
  narrow?: boolean;
  printAside?: boolean;
}) {
  return (
    <div className="pbc-cols">
      <div className={classNames(props.narrow && 'pbc-narrow') || undefined}>{props.children}</div>
      <div className={classNames('pbc-aside', props.printAside === false && 'pbc-no-print')}>
        {props.aside}
      </div>
    </div>
  );
}
