import { Children, type ReactNode } from 'react';
import { classNames } from './class-names';

/** The second line under a title: each child becomes one item, dots between. `plain` leaves the dots out. */
export function Meta({ children, plain }: { children: ReactNode; plain?: boolean }) {
  return (
    <p className={classNames('pbc-meta', plain && 'is-plain')}>
      {Children.map(children, (child) =>
        child === null || typeof child === 'boolean' || child === '' ? null : <span>{child}</span>,
      )}
    </p>
  );
}
