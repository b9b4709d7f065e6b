import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Invalid, NotFound } from '~/platform/errors';
import { PHOTO_SIDE } from '~/platform/files/limits';
import { photoPath } from '~/platform/paths';
import { registerFileOwner } from '~/platform/files/owners.server';
import { eraseFiles, moveFiles, useFiles } from '~/platform/files/uses.server';
import { PHOTO } from './limits';
import { directoryPolicy } from './policy';

/** Members' photos: small squares, drawn anew when they were taken in (`platform/files/photo.server`). */

const KIND = 'directory.photo';

registerFileOwner({
  kind: KIND,
  mayRead: async (actor, personId) =>
    directoryPolicy.read(actor) &&
    (await db().person.count({ where: { id: personId, leftAt: null } })) > 0,
});

/** Address of a photo; null when there is none. */
export async function findPhotoHref(
  personId: string,
  photoId: string | null,
): Promise<string | null> {
  if (photoId === null) return null;
  const file = await db().file.findUnique({ where: { id: photoId }, select: { sha256: true } });
  return file && photoPath(personId, file.sha256);
}

/**
 * The hash by which a member's photo is found.
 *
 * @throws {NotFound} when they have none, or are no member any more
 */
export async function findPhoto(actor: Person, personId: string): Promise<string> {
  authorize(directoryPolicy.read(actor));
  const person = await db().person.findUnique({
    where: { id: personId, leftAt: null, roles: { some: { role: 'member' } } },
    select: { profile: { select: { photoId: true } } },
  });
  const id = person?.profile?.photoId;
  const file = id && (await db().file.findUnique({ where: { id }, select: { sha256: true } }));
  if (!file) throw new NotFound('No photo');
  return file.sha256;
}

/**
 * Takes a photo that waits for the form in the place of the one before.
 *
 * @throws {Invalid} when it does not wait any more, or is no photo: files of other forms wait there too
 */
export async function usePhoto(tx: Transaction, actor: Person, fileId: string): Promise<void> {
  const file = await tx.file.findUnique({ where: { id: fileId } });
  const square = file?.type === 'jpeg' && file.width === PHOTO_SIDE && file.height === PHOTO_SIDE;
  if (file && !square) throw new Invalid({ [PHOTO]: 'Choose your photo again' });
  await erasePhoto(tx, actor.id);
  const place = { kind: KIND, subjectId: actor.id, field: PHOTO };
  await useFiles(tx, actor, [fileId], place);
  await tx.profile.update({ where: { personId: actor.id }, data: { photoId: fileId } });
}

/** Erases somebody's photo, if they have one. */
export async function erasePhoto(tx: Transaction, personId: string): Promise<void> {
  await eraseFiles(tx, { kind: KIND, subjectId: personId });
  await tx.profile.updateMany({ where: { personId }, data: { photoId: null } });
}

/** Gives the photo of one account to another that has none; otherwise it goes. For accounts that become one. */
export async function movePhoto(tx: Transaction, from: string, into: string): Promise<void> {
  const taken = await tx.fileUse.count({ where: { kind: KIND, subjectId: into } });
  if (taken > 0) return erasePhoto(tx, from);
  await moveFiles(tx, { kind: KIND, subjectId: from }, { kind: KIND, subjectId: into });
}
