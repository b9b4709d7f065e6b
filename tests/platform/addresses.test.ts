import { describe, expect, it } from 'vitest';
import { defineAddresses, href, listAddresses } from '~/platform/addresses';

const addresses = defineAddresses({
  things: { path: '/things', access: 'member', methods: ['GET'] },
  part: { path: '/things/:id/parts/:part', access: 'public', methods: ['GET'] },
});

describe('an address', () => {
  it('stands in the register once it is defined', () => {
    expect(listAddresses()).toEqual(expect.arrayContaining(Object.values(addresses)));
  });
});

describe('a link to an address', () => {
  it('is its path when there is nothing to fill in', () => {
    expect(href(addresses.things, {})).toBe('/things');
  });

  it('has a value for each name', () => {
    expect(href(addresses.part, { id: 'a1', part: 'b2' })).toBe('/things/a1/parts/b2');
  });

  it.each(['a/b', '../x', 'a?b', 'a#b', 'ä', '👍', '"><script>', '\\x'])(
    'cannot be led astray by the value %j',
    (id) => {
      const url = new URL(href(addresses.part, { id, part: 'p' }), 'https://network.invalid');
      const segments = url.pathname.split('/').map(decodeURIComponent);
      expect(segments).toEqual(['', 'things', id, 'parts', 'p']);
      expect(url.search + url.hash).toBe('');
    },
  );

  it('carries a query, without what is undefined', () => {
    expect(href(addresses.things, {}, { view: 'a&b=c', page: 2, before: undefined })).toBe(
      '/things?view=a%26b%3Dc&page=2',
    );
  });
});
