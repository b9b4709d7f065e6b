import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import '~/features/library/finding/index.server';
import { doWithItem, retireItem } from '~/features/library/items/deeds.server';
import { shareItem } from '~/features/library/items/share.server';
import { sayUsed } from '~/features/library/reuse/uses.server';
import '~/features/library/told/notices.server';
import { addVersion } from '~/features/library/versions/add.server';
import '~/features/library/versions/files.server';
import type { Person } from '~/platform/actor';
import { addDays, londonDay, type Day } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { stageFile } from '~/platform/files/staging.server';
import { storeFile } from '~/platform/files/store.server';
import { slugOf } from '~/platform/text/slug';
import { agreements } from './library/agreements';
import { businessCases } from './library/business-cases';
import { tools } from './library/tools';
import type { DemoItem } from './library/types';
import { after, workingMoment } from './moments.server';
import { organisations } from './organisations';
import type { Deed } from './types';

/** The library of the demonstration network, through the verbs of those who share, use and retire what is in it. */

const FILES = 'prisma/demo/library/files';

/** Everything in it. */
export const libraryItems: readonly DemoItem[] = [...businessCases, ...agreements, ...tools];

/**
 * Everything that happens around every item.
 *
 * @param actor answers a member by key
 */
export function libraryDeeds(actor: (key: string) => Person): Deed[] {
  const today = londonDay(now());
  const slugs = new Map<string, string>();
  const slugOfItem = (title: string) => {
    const slug = slugs.get(title);
    if (slug === undefined) throw new Error(`Nothing has been shared as “${title}” yet`);
    return slug;
  };
  return libraryItems.flatMap((item) => {
    const shared = workingMoment(item.sharedDaysAgo, '11:15');
    const at = (daysAgo: number, time: string) => after(shared, workingMoment(daysAgo, time));
    const slug = () => slugOfItem(item.title);
    const owner = actor(item.by);
    const { versions = [], signOffs = [], uses = [], retired } = item;
    const deeds: Deed[] = [
      {
        at: shared,
        run: async () => {
          const input = await inputOf(item, owner, today, slugOfItem);
          slugs.set(item.title, await shareItem(owner, input));
        },
      },
      ...versions.map(({ file, note, daysAgo }) => ({
        at: at(daysAgo, '14:20'),
        run: async () => {
          const attachments = [await sendDocument(owner, file)];
          await addVersion(owner, slug(), { attachments, note, idempotencyKey: '' });
        },
      })),
      ...signOffs.map(({ by, version: number, daysAgo }) => ({
        at: at(daysAgo, '15:40'),
        run: () => doWithItem(actor(by), slug(), { deed: 'sign-off', number }),
      })),
      ...uses.map(({ by, daysAgo, ...said }) => ({
        at: at(daysAgo, '12:50'),
        run: () => sayUsed(actor(by), slug(), said),
      })),
    ];
    if (!retired) return deeds;
    const { how, reason } = retired;
    const by = () => (retired.how === 'superseded' ? slugOfItem(retired.by) : '');
    const retire = () => retireItem(owner, slug(), { how, reason, by: by() });
    return [...deeds, { at: at(retired.daysAgo, '16:30'), run: retire }];
  });
}

/** What the form for sharing sends. */
async function inputOf(
  item: DemoItem,
  owner: Person,
  today: Day,
  slugOfItem: (title: string) => string,
): Promise<Parameters<typeof shareItem>[1]> {
  const { title, kind, purpose, howTo = '', tried = '', sharing = '', reviewInDays } = item;
  const { areas = [], audience = 'member', adapted, draft = false } = item;
  return {
    about: {
      title,
      kind,
      purpose,
      howTo,
      tried,
      sharing,
      audience,
      serviceAreas: areas.map(slugOf),
      owners: item.owners.map(organisationSlug),
      reviewOn: reviewInDays === undefined ? null : addDays(today, reviewInDays),
    },
    attachments: [await sendDocument(owner, item.file)],
    note: '',
    adapted: adapted ? { from: slugOfItem(adapted.from), version: adapted.version } : null,
    again: false,
    publish: !draft,
    idempotencyKey: '',
  };
}

/** Sends a document as a member; its id is for the verb that shares it. */
async function sendDocument(owner: Person, name: string): Promise<string> {
  const stored = await storeFile(createReadStream(join(FILES, name)), name);
  if (!stored) throw new Error(`The document "${name}" is empty`);
  return (await stageFile(owner, stored)).id;
}

function organisationSlug(key: string): string {
  const organisation = organisations.find((known) => known.key === key);
  if (!organisation) throw new Error(`No organisation has the key ${key}`);
  return slugOf(organisation.name);
}
