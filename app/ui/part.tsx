import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

/**
 * A part of a page: a heading on a heavy rule, with at most one link at the right. `id` names the
 * heading and makes the part a landmark; `print={false}` leaves it out on paper.
 */
export function Part(props: {
  title: ReactNode;
  link?: { to: string; text: ReactNode };
  id?: string;
  print?: boolean;
  children: ReactNode;
}) {
  return (
    <section
      className={classNames('pbc-part', props.print === false && 'pbc-no-print')}
      aria-labelledby={props.id}
    >
      <header>
        <h2 id={props.id}>{props.title}</h2>
        {props.link && <Link to={props.link.to}>{props.link.text}</Link>}
      </header>
      {props.children}
    </section>
  );
}
