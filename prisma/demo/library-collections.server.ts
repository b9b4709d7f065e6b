import { askQuery } from '~/features/board/topics/topics.server';
import '~/features/board/topics/made-queries.hot.server';
import { doWithCollection, makeCollection } from '~/features/library/collections/keep.server';
import { WANTED } from '~/features/library/wanted/origin.server';
import { titleOfWish } from '~/features/library/wanted/schema';
import type { Person } from '~/platform/actor';
import { writeOrigin } from '~/platform/queries/origin';
import { slugOf } from '~/platform/text/slug';
import { collections, wishes } from './library/collections';
import { workingMoment } from './moments.server';
import type { Deed } from './types';

/**
 * The collections of the demonstration's library, and what is wanted of it.
 *
 * @param actor answers a member by key
 */
export function collectionDeeds(actor: (key: string) => Person): Deed[] {
  return [
    ...collections.map(({ by, daysAgo, title, about, items }) => ({
      at: workingMoment(daysAgo, '16:10'),
      run: async () => {
        const keeper = actor(by);
        const slug = await makeCollection(keeper, { title, about, idempotencyKey: '' });
        for (const item of items) {
          await doWithCollection(keeper, slug, { deed: 'add', item: slugOf(item), find: '' });
        }
      },
    })),
    ...wishes.map(({ by, daysAgo, what, why }) => ({
      at: workingMoment(daysAgo, '12:25'),
      run: () =>
        askQuery(actor(by), 'clinical', {
          from: writeOrigin(WANTED),
          title: titleOfWish(what),
          body: why,
          sections: [],
          serviceArea: 'dermatology',
          asked: [],
          attachments: [],
          idempotencyKey: '',
          notNhsNumber: undefined,
        }),
    })),
  ];
}
