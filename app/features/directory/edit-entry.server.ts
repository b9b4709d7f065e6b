import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Invalid } from '~/platform/errors';
import { renewDependents } from '~/platform/references/dependents.server';
import { keptContacts } from './entry.server';
import type { ProfileInput } from './entry-schema';
import { writeInterests } from './interests';
import { nameInterests } from './interests.server';
import { erasePhoto, findPhotoHref, usePhoto } from './photo.server';
import { directoryPolicy } from './policy';
import { findProfession } from './professions.server';

/** Members write their own entries. */

/**
 * Writes one's entry as the form says.
 *
 * @throws {Forbidden} unless it is a member's own
 * @throws {Invalid} when the profession or a service area is not offered, or the photo does not wait any more
 */
export function editEntry(actor: Person, input: ProfileInput): Promise<void> {
  const { name, givenName, jobTitle, profession, interests, serviceAreas, photo, removePhoto } =
    input;
  return change(actor, async (tx, record) => {
    const personId = actor.id;
    authorize(directoryPolicy.editEntry(actor, { personId }));
    const before = await tx.profile.findUnique({ where: { personId } });
    const professionSlug = await findProfession(tx, profession, before?.professionSlug ?? null);
    await record(changed(personId));
    await tx.person.update({ where: { id: personId }, data: { name, givenName, jobTitle } });
    await keepProfile(tx, personId, { ...contactsOf(input), professionSlug });
    await nameInterests(tx, personId, interests);
    await keepServiceAreas(tx, personId, serviceAreas);
    const [newPhoto] = photo;
    if (newPhoto !== undefined) await usePhoto(tx, actor, newPhoto);
    else if (removePhoto !== undefined) await erasePhoto(tx, personId);
    await renewDependents(tx, 'person', [personId]);
  });
}

/** Says that one's entry is right as it stands. */
export function confirmEntry(actor: Person): Promise<void> {
  return change(actor, async (tx, record) => {
    const personId = actor.id;
    authorize(directoryPolicy.editEntry(actor, { personId }));
    const channels = [`person:${personId}`];
    await record({ kind: 'directory.entry-confirmed', channels, subjects: { person: personId } });
    await tx.profile.upsert({
      where: { personId },
      create: { personId, confirmedAt: now(), changedAt: now() },
      update: { confirmedAt: now() },
    });
  });
}

/** What stands in the form of one's entry. */
export async function findEntryForm(actor: Person) {
  const row = await db().person.findUniqueOrThrow({
    where: { id: actor.id },
    include: {
      organisation: { select: { name: true } },
      profile: true,
      interests: { orderBy: { position: 'asc' }, include: { interest: true } },
      serviceAreas: { include: { serviceArea: true } },
    },
  });
  const { email, phone, mobile, address } = keptContacts(row).kept;
  return {
    organisation: row.organisation?.name ?? '',
    email: email.value,
    photo: await findPhotoHref(row.id, row.profile?.photoId ?? null),
    fields: {
      name: row.name,
      givenName: row.givenName,
      jobTitle: row.jobTitle,
      profession: row.profile?.professionSlug ?? '',
      interests: writeInterests(row.interests.map(({ interest }) => interest.name)),
      serviceAreas: row.serviceAreas.map(({ serviceArea }) => serviceArea.slug),
      phone: phone.value,
      mobile: mobile.value,
      address: address.value,
      emailShownTo: email.shownTo,
      phoneShownTo: phone.shownTo,
      mobileShownTo: mobile.shownTo,
      addressShownTo: address.shownTo,
    },
  };
}

/** What the log says of an entry that was changed. */
export function changed(personId: string) {
  return {
    kind: 'directory.entry-changed',
    channels: ['people', `person:${personId}`],
    subjects: { person: personId },
  };
}

/** Keeps what is given of a profile, and makes one where there is none. What was just written need not be confirmed. */
export async function keepProfile(
  tx: Transaction,
  personId: string,
  facts: Partial<ReturnType<typeof contactsOf>> & { professionSlug: string | null },
): Promise<void> {
  const data = { ...facts, confirmedAt: now(), changedAt: now() };
  await tx.profile.upsert({ where: { personId }, create: { ...data, personId }, update: data });
}

/**
 * Keeps on which services somebody works.
 *
 * @throws {Invalid} when one of them is not there, or not offered any more and was not chosen before
 */
export async function keepServiceAreas(
  tx: Transaction,
  personId: string,
  slugs: readonly string[],
): Promise<void> {
  const wanted = [...new Set(slugs)];
  const areas = await tx.serviceArea.findMany({
    where: {
      slug: { in: wanted },
      OR: [{ retiredAt: null }, { people: { some: { personId } } }],
    },
    select: { id: true },
  });
  if (areas.length < wanted.length) {
    throw new Invalid({ serviceAreas: 'Choose service areas from the list' });
  }
  await tx.personServiceArea.deleteMany({ where: { personId } });
  await tx.personServiceArea.createMany({
    data: areas.map(({ id }) => ({ personId, serviceAreaId: id })),
  });
}

function contactsOf(input: ProfileInput) {
  const { phone, mobile, address, emailShownTo, phoneShownTo, mobileShownTo, addressShownTo } =
    input;
  return { phone, mobile, address, emailShownTo, phoneShownTo, mobileShownTo, addressShownTo };
}
