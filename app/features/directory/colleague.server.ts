import type { Person } from '~/platform/actor';
import { now, secondsFromNow } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { contactsFor, type ContactView } from './contacts';
import { listAlike } from './entry-home.hot.server';
import { readPlaces, type PlaceNode } from './entry-organisations.server';
import type { ColleagueView } from './entry-views';
import { keptContacts } from './entry.server';
import { findPhotoHref } from './photo.server';

/** A named person elsewhere who works on the same service: what a new member came for. */

const ABOUT_SECONDS = 90 * 24 * 60 * 60;
/** Of those who have most in common one from farther away is looked for. */
const LOOKED_AT = 20;
const MOST_SHARED = 2;

/** Somebody elsewhere who works on the same and is about, best under another trust; null when there is nobody. */
export async function findColleague(actor: Person): Promise<ColleagueView | null> {
  const ids = listAlike(actor, {
    seenAfter: secondsFromNow(-ABOUT_SECONDS),
    moment: now(),
    limit: LOOKED_AT,
  });
  if (ids.length === 0) return null;
  const people = await db().person.findMany({
    where: { id: { in: ids } },
    include: {
      profile: true,
      interests: { include: { interest: true } },
      serviceAreas: { include: { serviceArea: true } },
    },
  });
  const places = await readPlaces(db(), [
    actor.organisationId,
    ...people.flatMap(({ organisationId }) => organisationId ?? []),
  ]);
  const wider = (organisationId: string | null) => widest(places.get(organisationId ?? '') ?? []);
  const mine = wider(actor.organisationId);
  const ranked = ids.flatMap((id) => people.find((person) => person.id === id) ?? []);
  const elsewhere = ranked.find(({ organisationId }) => wider(organisationId)?.id !== mine?.id);
  const chosen = elsewhere ?? ranked[0];
  if (!chosen) return null;

  const { email, phone } = contactsFor(actor, keptContacts(chosen));
  const [own] = places.get(chosen.organisationId ?? '') ?? [];
  const place = wider(chosen.organisationId);
  return {
    id: chosen.id,
    name: chosen.name,
    photo: await findPhotoHref(chosen.id, chosen.profile?.photoId ?? null),
    organisation: own?.name ?? '',
    place: place === null || place.id === own?.id ? null : place.name,
    shared: await sharedWith(actor, chosen),
    email: shown(email),
    phone: shown(phone),
  };
}

/** The widest place by which people are looked for: the trust, of practice, cluster and trust. */
function widest(chain: PlaceNode[]): PlaceNode | null {
  return chain.filter(({ inDirectory }) => inDirectory).at(-1) ?? null;
}

function shown(view: ContactView): string | null {
  return view.kind === 'shown' ? view.value : null;
}

async function sharedWith(
  actor: Person,
  other: {
    serviceAreas: Array<{ serviceArea: { id: string; name: string } }>;
    interests: Array<{ interest: { id: string; name: string } }>;
  },
): Promise<string[]> {
  const personId = actor.id;
  const [areas, interests] = await Promise.all([
    db().personServiceArea.findMany({ where: { personId }, select: { serviceAreaId: true } }),
    db().personInterest.findMany({ where: { personId }, select: { interestId: true } }),
  ]);
  const mine = new Set([
    ...areas.map(({ serviceAreaId }) => serviceAreaId),
    ...interests.map(({ interestId }) => interestId),
  ]);
  return [
    ...other.serviceAreas.map(({ serviceArea }) => serviceArea),
    ...other.interests.map(({ interest }) => interest),
  ]
    .filter(({ id }) => mine.has(id))
    .slice(0, MOST_SHARED)
    .map(({ name }) => name);
}
