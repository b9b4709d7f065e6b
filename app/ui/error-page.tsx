import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { PageBody } from './page-body';
import { PageHeader } from './page-header';

/** The page for what went wrong (403, 404, 500): what it is, in plain words, and the ways on. */
export function ErrorPage(props: {
  title: string;
  children: ReactNode;
  waysOn: { to: string; text: string }[];
}) {
  return (
    <PageBody narrow>
      <PageHeader title={props.title} />
      <div className="pbc-read">
        <p>{props.children}</p>
        <ul>
          {props.waysOn.map((way) => (
            <li key={way.to}>
              <Link to={way.to}>{way.text}</Link>
            </li>
          ))}
        </ul>
      </div>
    </PageBody>
  );
}
