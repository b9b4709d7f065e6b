import type { Transaction } from '~/platform/database/transaction';
import { registerReferences } from '~/platform/references/references.server';
import { movePhoto } from './photo.server';

/** Two accounts become one: the entry that stays keeps what it says, and takes over what it lacks. */
registerReferences({
  to: 'person',
  key: 'directory.entry',
  async move(tx, from, into) {
    await moveProfile(tx, from, into);
    await moveInterests(tx, from, into);
    await moveServiceAreas(tx, from, into);
    await moveAbsences(tx, from, into);
  },
});

async function moveProfile(tx: Transaction, from: string, into: string): Promise<void> {
  const gone = await tx.profile.findUnique({ where: { personId: from } });
  if (!gone) return;
  const kept = await tx.profile.findUnique({ where: { personId: into } });
  if (!kept) {
    await tx.profile.update({ where: { personId: from }, data: { personId: into } });
    return movePhoto(tx, from, into);
  }
  await movePhoto(tx, from, into);
  // Who sees a detail goes with the detail.
  const lacking = {
    ...(kept.professionSlug === null ? { professionSlug: gone.professionSlug } : {}),
    ...(kept.phone === '' ? { phone: gone.phone, phoneShownTo: gone.phoneShownTo } : {}),
    ...(kept.mobile === '' ? { mobile: gone.mobile, mobileShownTo: gone.mobileShownTo } : {}),
    ...(kept.address === '' ? { address: gone.address, addressShownTo: gone.addressShownTo } : {}),
    ...(kept.photoId === null ? { photoId: gone.photoId } : {}),
  };
  await tx.profile.update({ where: { personId: into }, data: lacking });
  await tx.profile.delete({ where: { personId: from } });
}

async function moveInterests(tx: Transaction, from: string, into: string): Promise<void> {
  const kept = await tx.personInterest.findMany({ where: { personId: into } });
  await tx.personInterest.deleteMany({
    where: { personId: from, interestId: { in: kept.map(({ interestId }) => interestId) } },
  });
  await tx.personInterest.updateMany({
    where: { personId: from },
    data: { personId: into, position: { increment: kept.length } },
  });
}

async function moveServiceAreas(tx: Transaction, from: string, into: string): Promise<void> {
  const kept = await tx.personServiceArea.findMany({ where: { personId: into } });
  await tx.personServiceArea.deleteMany({
    where: { personId: from, serviceAreaId: { in: kept.map((area) => area.serviceAreaId) } },
  });
  await tx.personServiceArea.updateMany({ where: { personId: from }, data: { personId: into } });
}

/** Both ends; nobody stands in for themselves. */
async function moveAbsences(tx: Transaction, from: string, into: string): Promise<void> {
  if (await tx.absence.findUnique({ where: { personId: into } })) {
    await tx.absence.deleteMany({ where: { personId: from } });
  }
  await tx.absence.updateMany({ where: { personId: from }, data: { personId: into } });
  await tx.absence.updateMany({ where: { deputyId: from }, data: { deputyId: into } });
  await tx.absence.updateMany({
    where: { personId: into, deputyId: into },
    data: { deputyId: null },
  });
}
