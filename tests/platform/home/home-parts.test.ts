import { expect, it } from 'vitest';
import { loadHomeParts, registerHomePart } from '~/platform/home/home-parts.server';
import { listHomeViews, registerHomeView } from '~/platform/home/home-views';
import { somebody } from '../http/people';

registerHomePart({ key: 'test.something', load: async (actor) => [`for ${actor.id}`] });
registerHomePart({ key: 'test.nothing', load: async () => null });

it('the home page has the parts that have something to show this person', async () => {
  expect(await loadHomeParts(somebody('nuala'))).toEqual({ 'test.something': ['for nuala'] });
});

it('its columns show their own parts, small numbers first', () => {
  const View = () => null;
  registerHomeView({ key: 'last', column: 'main', order: 30, View });
  registerHomeView({ key: 'first', column: 'main', order: 10, View });
  registerHomeView({ key: 'beside', column: 'aside', order: 20, View });
  expect(listHomeViews('main').map(({ key }) => key)).toEqual(['first', 'last']);
  expect(listHomeViews('aside').map(({ key }) => key)).toEqual(['beside']);
});
