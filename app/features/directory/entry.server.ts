import { roleNames } from '~/features/accounts/role-names';
import { rolesInForce } from '~/features/accounts/roles.server';
import type { Person } from '~/platform/actor';
import { now, secondsFromNow } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { authorize, NotFound } from '~/platform/errors';
import { deputyFacts, viewAbsence } from './absence.server';
import { contactsFor, type ContactField, type KeptContacts } from './contacts';
import type { ShownTo } from './shown-to';
import { readPlaces } from './entry-organisations.server';
import type { EntryView } from './entry-views';
import { findPhotoHref } from './photo.server';
import { directoryPolicy } from './policy';

/** A member's entry, as one reader sees it. */

/** Somebody counts as new so long. */
const NEW_SECONDS = 30 * 24 * 60 * 60;

const select = {
  id: true,
  name: true,
  jobTitle: true,
  email: true,
  organisationId: true,
  joinedAt: true,
  roles: true,
  profile: { include: { profession: { select: { name: true } } } },
  interests: { orderBy: { position: 'asc' }, select: { interest: true } },
  serviceAreas: {
    orderBy: { serviceArea: { position: 'asc' } },
    select: { serviceArea: { select: { name: true } } },
  },
  absence: { include: { deputy: deputyFacts } },
} satisfies Prisma.PersonSelect;

type Row = Prisma.PersonGetPayload<{ select: typeof select }>;

/**
 * A member's entry.
 *
 * @throws {NotFound} when there is no such person, or they are no member any more
 */
export async function findEntry(actor: Person, id: string): Promise<EntryView> {
  authorize(directoryPolicy.read(actor));
  const row = await db().person.findUnique({ where: { id, leftAt: null }, select });
  if (!row || !rolesInForce(row.roles).includes('member')) throw new NotFound('No such member');
  const [chains, photo] = await Promise.all([
    readPlaces(db(), row.organisationId === null ? [] : [row.organisationId]),
    findPhotoHref(row.id, row.profile?.photoId ?? null),
  ]);
  const [own, ...above] = chains.get(row.organisationId ?? '') ?? [];
  const kept = keptContacts(row);
  const isOwn = row.id === actor.id;
  return {
    id: row.id,
    name: row.name,
    photo,
    badges: [...badgesOf(row, own?.badge ?? null), ...(isOwn ? ['You'] : [])],
    jobTitle: row.jobTitle,
    profession: row.profile?.profession?.name ?? null,
    organisation: own ? { name: own.name, slug: own.slug } : null,
    places: above
      .filter(({ inDirectory }) => inDirectory)
      .map(({ kind, name, slug }) => ({ kind, name, slug })),
    interests: row.interests.map(({ interest: { key, name } }) => ({ key, name })),
    serviceAreas: row.serviceAreas.map(({ serviceArea }) => serviceArea.name),
    contacts: contactsFor(actor, kept),
    absence: viewAbsence(row.absence),
    joinedAt: row.joinedAt.toISOString(),
    shownTo: isOwn ? shownToOf(kept) : null,
  };
}

/** Id of the account that an account became part of, or null. */
export async function findKept(goneId: string): Promise<string | null> {
  const merge = await db().personMerge.findUnique({ where: { goneId } });
  return merge?.keptId ?? null;
}

/** A member's contact details as they are kept; without a profile, as one begins. */
export function keptContacts({
  id,
  email,
  profile,
}: Pick<Row, 'id' | 'email'> & {
  profile: Omit<NonNullable<Row['profile']>, 'profession'> | null;
}): KeptContacts {
  const field = (
    value: string | null | undefined,
    shownTo: string | undefined,
    usual: ShownTo,
  ) => ({
    value: value ?? '',
    shownTo: (shownTo as ShownTo | undefined) ?? usual,
  });
  return {
    personId: id,
    kept: {
      email: field(email, profile?.emailShownTo, 'member'),
      phone: field(profile?.phone, profile?.phoneShownTo, 'member'),
      mobile: field(profile?.mobile, profile?.mobileShownTo, 'steering'),
      address: field(profile?.address, profile?.addressShownTo, 'member'),
    },
  };
}

function shownToOf({ kept }: KeptContacts): Record<ContactField, ShownTo> {
  const { email, phone, mobile, address } = kept;
  return {
    email: email.shownTo,
    phone: phone.shownTo,
    mobile: mobile.shownTo,
    address: address.shownTo,
  };
}

function badgesOf({ roles, joinedAt }: Row, organisationBadge: string | null): string[] {
  const held = rolesInForce(roles).flatMap((role) => (role === 'member' ? [] : roleNames[role]));
  const isNew = joinedAt > secondsFromNow(-NEW_SECONDS) && joinedAt <= now();
  return [
    ...held,
    ...(organisationBadge === null ? [] : [organisationBadge]),
    ...(isNew ? ['New this month'] : []),
  ];
}
