import type { ReactNode } from 'react';
import { Buttons } from './button';

/** Stands where a list would be when there is nothing in it: what that means, and one thing to do. */
export function EmptyState(props: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="pbc-empty">
      <h2>{props.title}</h2>
      <p>{props.children}</p>
      {props.action && <Buttons>{props.action}</Buttons>}
    </div>
  );
}
