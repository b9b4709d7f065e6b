import type { ReactNode } from 'react';

/** The head of a page: its `h1`, a lede under it, and one primary action (or a group of small ones) at the right. */
export function PageHeader(props: { title: ReactNode; lede?: ReactNode; action?: ReactNode }) {
  return (
    <div className="pbc-head">
      <div>
        <h1>{props.title}</h1>
        {props.lede && <p className="pbc-lede">{props.lede}</p>}
      </div>
      {props.action}
    </div>
  );
}
