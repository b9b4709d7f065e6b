import type { Insert } from '~/platform/database/bulk.server';
import type { Chance } from './chance';

/** What the members of a large network show of themselves: made up, with numbers kept free for drama. */

const what =
  'Reading,Buying,Writing,Costing,Checking,Planning,Ending,Starting,Sharing,Measuring'.split(',');
const ofWhat =
  'tariff data,joint specifications,minor surgery,referral letters,home visits,fair shares,drug budgets,waiting lists,patient panels,block contracts,clinics in villages,urgent care'.split(
    ',',
  );
const shownTo = ['member', 'member', 'member', 'steering', 'nobody'] as const;

/** What entries may name. */
export interface Offered {
  /** Slugs; a network may have none. */
  professions: string[];
  /** Ids. */
  serviceAreas: string[];
}

/** Writes entries for some people: nine in ten have one. */
export function addEntries(
  insert: Insert,
  people: readonly string[],
  { professions, serviceAreas }: Offered,
  chance: Chance,
  changedAt: Date,
): void {
  const interests = what.flatMap((one) => ofWhat.map((other) => `${one} ${other}`));
  const ids = interests.map((name) => {
    const id = chance.id();
    insert('Interest', { id, key: name.toLowerCase(), name });
    return id;
  });
  for (const [number, personId] of people.entries()) {
    if (chance.happens(0.1)) continue;
    const last = String(number % 1000).padStart(3, '0');
    insert('Profile', {
      personId,
      professionSlug: professions.length === 0 ? null : chance.pick(professions),
      phone: chance.happens(0.8) ? `01632 960 ${last}` : '',
      mobile: chance.happens(0.5) ? `07700 900 ${last}` : '',
      address: chance.happens(0.5) ? `The Surgery\n${number} High Street\nSaltmarsh` : '',
      emailShownTo: chance.pick(shownTo),
      phoneShownTo: chance.pick(shownTo),
      mobileShownTo: chance.pick(shownTo),
      addressShownTo: chance.pick(shownTo),
      photoId: null,
      welcomedAt: changedAt,
      confirmedAt: changedAt,
      changedAt,
    });
    const named = new Set(Array.from({ length: chance.below(5) }, () => chance.pick(ids)));
    [...named].forEach((interestId, position) =>
      insert('PersonInterest', { personId, interestId, position }),
    );
    const worked = new Set(
      Array.from({ length: chance.below(3) }, () => chance.pick(serviceAreas)),
    );
    for (const serviceAreaId of worked) insert('PersonServiceArea', { personId, serviceAreaId });
  }
}
