import { addGuidance } from '~/features/guidance/keeping/add.server';
import { retireGuidance } from '~/features/guidance/keeping/deeds.server';
import '~/features/guidance/finding/index.server';
import '~/features/guidance/told/notices.server';
import { doWithGuidanceOf } from '~/features/library/guidance/deeds.server';
import '~/features/library/guidance/marks.server';
import type { Person } from '~/platform/actor';
import type { Day } from '~/platform/calendar/days';
import { slugOf } from '~/platform/text/slug';
import { checkedOff, guidance } from './guidance';
import { libraryItems } from './library.server';
import { workingMoment } from './moments.server';
import type { Deed } from './types';

/**
 * The guidance of the demonstration network, as it was added, superseded and checked against.
 *
 * @param actor answers a member by key
 */
export function guidanceDeeds(actor: (key: string) => Person): Deed[] {
  const slugs = new Map<string, string>();
  const slugOfGuidance = (title: string) => {
    const slug = slugs.get(title);
    if (slug === undefined) throw new Error(`No guidance is called “${title}” yet`);
    return slug;
  };
  return [
    ...guidance.map(({ by, daysAgo, areas, publishedOn, ...said }) => ({
      at: workingMoment(daysAgo, '10:05'),
      run: async () => {
        const { title, source, url, summary } = said;
        const slug = await addGuidance(actor(by), {
          ...{ title, source, url, summary },
          serviceAreas: areas.map(slugOf),
          publishedOn: publishedOn as Day,
          reviewOn: null,
          attachments: [],
          attached: [],
          idempotencyKey: '',
        });
        slugs.set(title, slug);
      },
    })),
    ...guidance.flatMap(({ title, by, supersededBy }) =>
      supersededBy
        ? [
            {
              at: workingMoment(supersededBy.daysAgo, '10:30'),
              run: () =>
                retireGuidance(actor(by), slugOfGuidance(title), {
                  how: 'superseded',
                  by: `/guidance/${slugOfGuidance(supersededBy.title)}`,
                  reason: supersededBy.reason,
                }),
            },
          ]
        : [],
    ),
    ...checkedOff.map(({ item, guidance: title, daysAgo }) => ({
      at: workingMoment(daysAgo, '15:15'),
      run: () =>
        doWithGuidanceOf(
          actor(libraryItems.find((one) => one.title === item)?.by ?? ''),
          slugOf(item),
          { deed: 'check', guidance: slugOfGuidance(title), outcome: 'still-right' },
        ),
    })),
  ];
}
