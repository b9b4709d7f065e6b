import { useRouteLoaderData } from '@remix-run/react';
import type { Person } from '../actor';

/** Who looks at the page, for policies to judge by; null for a stranger. Shipped once, by the root route. */
export function useViewer(): Person | null {
  const root = useRouteLoaderData<{ viewer: Person | null }>('root');
  return root?.viewer ?? null;
}
