import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from 'react-router-dom/server';
import { NowProvider } from '~/ui/now';

/** Renders a part of a page as the server does, at an address and at a moment. */
export async function render(
  element: ReactNode,
  { path = '/', now = '2008-10-14T08:00:00Z' }: { path?: string; now?: string } = {},
): Promise<string> {
  const page = <NowProvider now={now}>{element}</NowProvider>;
  const handler = createStaticHandler([{ path: '*', element: page }]);
  const context = await handler.query(new Request(`https://example.org${path}`));
  if (context instanceof Response) throw new Error(`Answered with status ${context.status}`);
  const router = createStaticRouter(handler.dataRoutes, context);
  return renderToStaticMarkup(
    <StaticRouterProvider router={router} context={context} hydrate={false} />,
  );
}
