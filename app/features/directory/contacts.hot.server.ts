import { hotRead, isoMoment } from '~/platform/database/hot.server';
import type { KeptContacts } from './contacts';
import type { ShownTo } from './shown-to';

/** What is kept of people beyond the directory in memory: read whenever it is shown. */

interface Row {
  personId: string;
  email: string;
  emailShownTo: ShownTo;
  phone: string;
  phoneShownTo: ShownTo;
  mobile: string;
  mobileShownTo: ShownTo;
  address: string;
  addressShownTo: ShownTo;
  until: string | null;
  changedAt: string;
}

/** Whoever has written no entry shows their email address to members, as a new entry would (prisma/schema). */
const contactsOf = hotRead<[ids: string], Row>(`
  SELECT p.id AS personId, coalesce(p.email, '') AS email,
    coalesce(f.emailShownTo, 'member') AS emailShownTo,
    coalesce(f.phone, '') AS phone, coalesce(f.phoneShownTo, 'nobody') AS phoneShownTo,
    coalesce(f.mobile, '') AS mobile, coalesce(f.mobileShownTo, 'nobody') AS mobileShownTo,
    coalesce(f.address, '') AS address, coalesce(f.addressShownTo, 'nobody') AS addressShownTo,
    a.until, coalesce(f.changedAt, p.joinedAt) AS changedAt
  FROM json_each(?) wanted CROSS JOIN "Person" p ON p.id = wanted.value
  LEFT JOIN "Profile" f ON f.personId = p.id
  LEFT JOIN "Absence" a ON a.personId = p.id
  WHERE p.leftAt IS NULL`);

export interface KeptEntry extends KeptContacts {
  /** When they are back, where they said that they are away; it may be past. */
  awayUntil: string | null;
  changedAt: string;
}

/** What is kept of some people, by id; who has left is not there. */
export function readContacts(ids: readonly string[]): Map<string, KeptEntry> {
  return new Map(
    contactsOf(JSON.stringify(ids)).map(({ personId, until, changedAt, ...row }) => [
      personId,
      {
        personId,
        kept: {
          email: { value: row.email, shownTo: row.emailShownTo },
          phone: { value: row.phone, shownTo: row.phoneShownTo },
          mobile: { value: row.mobile, shownTo: row.mobileShownTo },
          address: { value: row.address, shownTo: row.addressShownTo },
        },
        awayUntil: until === null ? null : isoMoment(until),
        changedAt: isoMoment(changedAt),
      },
    ]),
  );
}
