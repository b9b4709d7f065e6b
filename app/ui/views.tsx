import { Link } from '@remix-run/react';

/** The views of one list, as links with counts. A count of zero is not shown. */
export function Views(props: {
  items: { to: string; text: string; count?: number; current?: boolean }[];
  label?: string;
}) {
  return (
    <nav className="pbc-views" aria-label={props.label ?? 'Views'}>
      {props.items.map((view) => (
        <Link key={view.to} to={view.to} aria-current={view.current ? 'page' : undefined}>
          {view.text}
          {view.count ? <span className="pbc-meta pbc-num"> {view.count}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
