import type { Visit } from './platform/http/visit.server';

declare module '@remix-run/node' {
  interface AppLoadContext {
    visit: Visit;
  }
  // Loader data keeps its types (dates, maps) on the way to the page.
  interface Future {
    v3_singleFetch: true;
  }
}
