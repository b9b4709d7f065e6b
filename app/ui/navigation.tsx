import { Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icons';

/** The areas of the site, in the order of the navigation. On a phone the `wide` ones sit under “More”. */
const areas = {
  home: { to: '/', text: 'Home', wide: false },
  ask: { to: '/board', text: 'Ask', wide: false },
  redesigns: { to: '/redesign', text: 'Redesigns', wide: false },
  library: { to: '/library', text: 'Library', wide: true },
  events: { to: '/events', text: 'Events', wide: false },
  people: { to: '/directory', text: 'People', wide: true },
  network: { to: '/network', text: 'Network', wide: true },
} as const;

export type Area = keyof typeof areas;

const order = Object.keys(areas) as Area[];

/**
 * The main navigation. `current` marks the area the page belongs to; on a phone its name replaces “More”
 * when it is one of the areas folded away there. `signOut` closes that fold.
 */
export function Navigation({ current, signOut }: { current: Area | null; signOut?: ReactNode }) {
  const { pathname } = useLocation();
  const folded = current && areas[current].wide ? areas[current].text : null;

  function item(area: Area) {
    const { to, text } = areas[area];
    const here = pathname === to ? 'page' : 'true';
    return (
      <Link to={to} aria-current={area === current ? here : undefined}>
        {text}
      </Link>
    );
  }

  return (
    <nav className="pbc-nav" aria-label="Main">
      <div className="pbc-wrap">
        <ul>
          {order.map((area) => (
            <li key={area} className={areas[area].wide ? 'is-wide' : undefined}>
              {item(area)}
            </li>
          ))}
          <li className="is-more">
            {/* The key closes the fold when another page opens: it is kept open by the browser alone. */}
            <details key={pathname}>
              <summary className={classNames(folded && 'is-current') || undefined}>
                {folded ?? 'More'}
                <Icon name="chevron-down" />
              </summary>
              <ul>
                {order
                  .filter((area) => areas[area].wide)
                  .map((area) => (
                    <li key={area}>{item(area)}</li>
                  ))}
                {signOut && <li>{signOut}</li>}
              </ul>
            </details>
          </li>
        </ul>
      </div>
    </nav>
  );
}
