import type { ServerBuild } from '@remix-run/node';

/**
 * Remix matches routes, makes their elements and writes the manifest anew for every request, several times over, so a
 * page grows slower with every route of the site, whichever it is asked for. A build with only the routes that can
 * match keeps the price what it was with three routes.
 */

type Route = ServerBuild['routes'][string];

/** First path segments that routes name outright: `board`, `topics`. */
export function listSegments(build: ServerBuild): string[] {
  const segments = Object.values(build.routes).map((route) => firstSegmentOf(route, build));
  return [...new Set(segments.filter((segment) => segment !== null))];
}

/**
 * The build with those routes alone that an address below a segment can match: its own, and those that begin with no
 * name of their own (the root, layouts without a path, the home page, which every page's manifest names, `:slug`, `*`).
 *
 * @param segment as `listSegments` names it; null leaves the nameless ones only
 */
export function narrowTo(build: ServerBuild, segment: string | null): ServerBuild {
  const keep = (id: string) => {
    const route = build.routes[id];
    const first = route ? firstSegmentOf(route, build) : null;
    return first === null || first === segment;
  };
  const narrow = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => keep(id)));
  return {
    ...build,
    routes: narrow(build.routes),
    assets: { ...build.assets, routes: narrow(build.assets.routes) },
  };
}

/**
 * Which segment's routes answer an address: null for the home page, undefined when one cannot say, and all routes have
 * to be tried. An address that is written unusually (`/Board`, `/%62oard`) is matched by Remix all the same, so what is
 * not a known name letter by letter is never guessed at.
 *
 * @param url as it stands in the request's first line
 */
export function segmentOf(url: string, known: ReadonlySet<string>): string | null | undefined {
  if (!URL.canParse(`http://host${url}`)) return undefined;
  const { pathname, searchParams } = new URL(`http://host${url}`); // as Remix reads it: `/a/../b` is `/b`
  if (searchParams.has('_data')) return undefined; // names a route, not an address
  if (pathname === '/' || pathname === '/_root.data') return null;
  const [, first = '', ...rest] = pathname.split('/');
  // A page's data has the page's address and an ending.
  const name = rest.length === 0 ? first.replace(/\.data$/, '') : first;
  return known.has(name) ? name : undefined;
}

/** The first segment of all addresses a route can match, or null when it may be any. */
function firstSegmentOf(route: Route, build: ServerBuild): string | null {
  const [first = ''] = pathOf(route, build).split('/');
  return first === '' || /[:*?]/.test(first) ? null : first.toLowerCase();
}

/** The route's whole path; empty for the root, layouts without a path, and the home page. */
function pathOf(route: Route, build: ServerBuild): string {
  const parent = route.parentId === undefined ? undefined : build.routes[route.parentId];
  return [parent ? pathOf(parent, build) : '', route.path ?? ''].filter(Boolean).join('/');
}
