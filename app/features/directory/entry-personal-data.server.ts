import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';
import { unindex } from '~/platform/search/documents.server';
import { forgetUnnamed } from './interests.server';
import { erasePhoto } from './photo.server';

/** What the directory knows of a person: all of it is theirs alone, and goes when they do. */
registerPersonalData({
  key: 'entry',
  title: 'Your entry in the directory',
  async export(personId) {
    const person = await db().person.findUniqueOrThrow({
      where: { id: personId },
      include: {
        profile: { include: { profession: true } },
        interests: { orderBy: { position: 'asc' }, include: { interest: true } },
        serviceAreas: { include: { serviceArea: true } },
        absence: true,
      },
    });
    const { profile, absence } = person;
    const { personId: _, professionSlug, profession, ...facts } = profile ?? {};
    return {
      name: person.name,
      givenName: person.givenName,
      jobTitle: person.jobTitle,
      profession: profession?.name ?? null,
      ...facts,
      askMeAbout: person.interests.map(({ interest }) => interest.name),
      worksOn: person.serviceAreas.map(({ serviceArea }) => serviceArea.name),
      awayUntil: absence?.until ?? null,
    };
  },
  async erase(tx, personId) {
    await erasePhoto(tx, personId);
    const named = await tx.personInterest.findMany({ where: { personId } });
    await tx.personInterest.deleteMany({ where: { personId } });
    await forgetUnnamed(
      tx,
      named.map(({ interestId }) => interestId),
    );
    await tx.personServiceArea.deleteMany({ where: { personId } });
    await tx.absence.deleteMany({ where: { personId } });
    await tx.absence.updateMany({ where: { deputyId: personId }, data: { deputyId: null } });
    await tx.profile.deleteMany({ where: { personId } });
    await unindex(tx, 'person', [personId]);
  },
});
