/**
 * The same server and the same pages, from constants: each loader is asked once an address, and answers what it answered
 * then for ever after; so does the question who is asking. What is left is the price of the markup, which is what the
 * real pages are compared with. Built by `npm run bench` alone, and part of no other build.
 */
import type { AppLoadContext, LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import { createServer } from 'node:http';
import * as build from 'virtual:remix/server-build';
import '~/features/register.server';
import { settings } from '~/platform/settings.server';
import { createApp } from '../../server/app';
import { openContent } from '../../server/content';
import { nonceOf } from '../../server/headers';
import { welcome } from '../../server/visit';

function freeze(pages: ServerBuild): ServerBuild {
  const routes = Object.entries(pages.routes).map(([id, route]) => {
    const { loader } = route.module;
    if (!loader) return [id, route] as const;
    const kept = new Map<string, unknown>();
    const frozen = async (args: LoaderFunctionArgs) => {
      const { url } = args.request;
      if (!kept.has(url)) kept.set(url, await loader(args));
      return kept.get(url);
    };
    return [id, { ...route, module: { ...route.module, loader: frozen } }] as const;
  });
  return { ...pages, routes: Object.fromEntries(routes) };
}

const visits = new Map<string, AppLoadContext['visit']>();

const frozenWelcome: typeof welcome = async (request, response) => {
  const cookie = request.headers.cookie ?? '';
  const kept = visits.get(cookie) ?? (await welcome(request, response));
  visits.set(cookie, kept);
  return { ...kept, nonce: nonceOf(response) };
};

await openContent();
const app = await createApp(undefined, { build: freeze(build), welcome: frozenWelcome });
createServer(app).listen(settings().port, '127.0.0.1');
