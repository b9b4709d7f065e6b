import {
  data,
  type HeadersFunction,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { SharedComputerBar } from '~/features/accounts/components/shared-computer';
import { SignOutForm } from '~/features/accounts/components/sign-out-form';
import { MessagesLink } from '~/features/chat/components/messages-link';
import { findUnreadCount } from '~/features/chat/reading/unread.hot.server';
import { findingAddresses } from '~/features/finding/addresses';
import { BellLink } from '~/features/notices/components/bell-link';
import { BellProvider } from '~/features/notices/components/bell-provider';
import { findBell } from '~/features/notices/notices.server';
import { areaOf } from '~/features/network/areas';
import { Said } from '~/features/network/components/said';
import {
  titleOfFailure,
  UNREACHED,
  WhatWentWrong,
} from '~/features/network/components/what-went-wrong';
import { findNetwork, isDemonstration } from '~/features/network/network.server';
import { isMember } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { now } from '~/platform/clock.server';
import { useNonce } from '~/platform/http/nonce';
import { hearSaying } from '~/platform/http/saying.server';
import { initialsOf } from '~/ui/face';
import { LiveRegionProvider } from '~/ui/live-region';
import { NowProvider } from '~/ui/now';
import { PageFrame } from '~/ui/page-frame';
import { useFocusOnNewPage } from '~/ui/use-focus-on-new-page';
import appStyles from '~/ui/styles/app.css?url';
import nhsukStyles from '~/ui/styles/nhsuk.scss?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: nhsukStyles },
  { rel: 'stylesheet', href: appStyles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** Of a refusal's headers Remix keeps only those named here. */
export const headers: HeadersFunction = ({ errorHeaders }): HeadersInit => {
  const wait = errorHeaders?.get('Retry-After');
  return wait ? { 'Retry-After': wait } : {};
};

/** The title of a page that failed; all others have their own. */
export const meta: MetaFunction<typeof loader> = ({ data: root, error }) => {
  const name = root?.network.name ?? 'PbC Network';
  return error === undefined ? [] : [{ title: `${titleOfFailure(statusOf(error))} – ${name}` }];
};

function statusOf(error: unknown): number {
  // What fetch throws in the browser when nobody answers. On the server a TypeError is a fault like any other.
  if (error instanceof TypeError && typeof document !== 'undefined') return UNREACHED;
  return isRouteErrorResponse(error) ? error.status : 500;
}

/** What every page shows: the network's name, who is looking, and a sentence left by the page before. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, refused, shared } = context.visit;
  const viewer = isMember(actor) ? actor : null;
  const [network, demonstration, { said, forget }, bell, unread] = await Promise.all([
    findNetwork(),
    isDemonstration(),
    hearSaying(request),
    viewer && findBell(viewer),
    viewer && findUnreadCount(viewer.id),
  ]);
  const headers = forget === null ? undefined : { 'Set-Cookie': forget };
  return data(
    {
      network,
      demonstration,
      said,
      viewer,
      shared,
      bell,
      unread,
      refused,
      now: now().toISOString(),
    },
    { headers },
  );
}

/** The document. Also what an error page stands in. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  return (
    <html lang="en-GB" dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b312e" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export { readAgainUnlessRefused as shouldRevalidate } from '~/platform/http/send-or-keep';

/** What a route says of itself: `bare` stands without the network's frame, as a projector's screen does. */
interface Handle {
  bare?: boolean;
}

export default function App() {
  const bare = useMatches().some(({ handle }) => (handle as Handle | undefined)?.bare === true);
  if (bare) return <Bare />;
  return (
    <Framed>
      <Outlet />
    </Framed>
  );
}

/** The page alone, with what every page needs to tell the time and to speak. */
function Bare() {
  const root = useRouteLoaderData<typeof loader>('root');
  return (
    <NowProvider now={root?.now ?? ''}>
      <LiveRegionProvider>
        <Outlet />
      </LiveRegionProvider>
    </NowProvider>
  );
}

/** Statuses that verbs and doors give with words for the reader. Other words are Remix's, and name files. */
const SPOKEN = new Set([400, 409, 413, 429]);

/** A page that could not be shown, with a way on. It never says what broke inside. */
export function ErrorBoundary() {
  const error = useRouteError();
  const status = statusOf(error);
  const message = isRouteErrorResponse(error) && SPOKEN.has(status) ? String(error.data ?? '') : '';
  return (
    <Framed>
      <WhatWentWrong status={status} message={message} />
    </Framed>
  );
}

function Framed({ children }: { children: ReactNode }) {
  // Missing when the root loader itself failed, or was not asked because a form failed.
  const root = useRouteLoaderData<typeof loader>('root');
  const { pathname } = useLocation();
  useFocusOnNewPage(pathname);
  const network = root?.network ?? { name: 'PbC Network', region: '', contact: null };
  const viewer = root?.viewer;
  const frame = (
    <PageFrame
      network={network}
      viewer={viewer && { name: viewer.name, initials: initialsOf(viewer.name) }}
      demonstration={root?.demonstration ?? false}
      area={viewer ? areaOf(pathname) : null}
      search={{ action: href(findingAddresses.search, {}) }}
      tools={
        viewer ? (
          <>
            {root?.unread ? (
              <MessagesLink key={viewer.id} viewerId={viewer.id} loaded={root.unread} />
            ) : null}
            <BellLink />
          </>
        ) : null
      }
      signOut={
        <SignOutForm>
          <button type="submit">Sign out</button>
        </SignOutForm>
      }
      reminder={root?.shared ? <SharedComputerBar /> : null}
    >
      {root?.said ? <Said {...root.said} /> : null}
      {children}
    </PageFrame>
  );
  return (
    <NowProvider now={root?.now ?? ''}>
      <LiveRegionProvider>
        {viewer && root?.bell ? (
          <BellProvider key={viewer.id} viewerId={viewer.id} loaded={root.bell}>
            {frame}
          </BellProvider>
        ) : (
          frame
        )}
      </LiveRegionProvider>
    </NowProvider>
  );
}
