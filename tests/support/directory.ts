import type { ContactField } from '~/features/directory/contacts';
import type { ShownTo } from '~/features/directory/shown-to';
import { theProcess } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';

/** What somebody's entry holds beyond their account; what is left out stays as it is. */
export interface EntryFacts {
  profession?: string;
  phone?: string;
  mobile?: string;
  address?: string;
  shownTo?: Partial<Record<ContactField, ShownTo>>;
  /** Their own words; replaces what they had. */
  interests?: string[];
  /** Slugs; replaces what they had. */
  serviceAreas?: string[];
  awayUntil?: Date;
}

/** Writes an entry past the form, as its verb would: with one deed in the log that names the person. */
export function writeEntry(personId: string, facts: EntryFacts): Promise<void> {
  const { profession, phone, mobile, address, shownTo = {}, awayUntil } = facts;
  const fields = {
    professionSlug: profession,
    phone,
    mobile,
    address,
    emailShownTo: shownTo.email,
    phoneShownTo: shownTo.phone,
    mobileShownTo: shownTo.mobile,
    addressShownTo: shownTo.address,
    changedAt: now(),
  };
  return change(theProcess, async (tx, record) => {
    if (profession !== undefined) {
      await tx.profession.upsert({
        where: { slug: profession },
        create: { slug: profession, name: profession.toUpperCase(), position: 1 },
        update: {},
      });
    }
    await tx.profile.upsert({
      where: { personId },
      create: { personId, ...fields },
      update: fields,
    });
    if (facts.interests) {
      await tx.personInterest.deleteMany({ where: { personId } });
      for (const [position, name] of facts.interests.entries()) {
        const key = name.toLowerCase();
        const where = { key };
        const { id } = await tx.interest.upsert({ where, create: { key, name }, update: {} });
        await tx.personInterest.create({ data: { personId, interestId: id, position } });
      }
    }
    if (facts.serviceAreas) {
      await tx.personServiceArea.deleteMany({ where: { personId } });
      for (const slug of facts.serviceAreas) {
        const { id } = await tx.serviceArea.findUniqueOrThrow({ where: { slug } });
        await tx.personServiceArea.create({ data: { personId, serviceAreaId: id } });
      }
    }
    if (awayUntil) {
      const until = awayUntil;
      await tx.absence.upsert({
        where: { personId },
        create: { personId, until },
        update: { until },
      });
    }
    await record({
      kind: 'directory.entry-changed',
      channels: ['people', `person:${personId}`],
      subjects: { person: personId },
    });
  });
}
