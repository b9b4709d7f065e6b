import type { LoggedEntry } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import type { Notice } from '~/platform/database/generated/client';
import { findNoticeKind, type Telling } from '~/platform/notices/notice-kinds.server';

/** Puts stored notices into words, under the rights of the person at this moment. */

/** The log's entry a notice was made from. */
export function entryOf(notice: Notice): LoggedEntry {
  const { seq, entry, subjects, actorId, at } = notice;
  return { seq, kind: entry, subjects: subjects as Record<string, string>, actorId, at };
}

/** A notice that may be told, with its words. */
export interface Told {
  notice: Notice;
  telling: Telling;
}

/** Those that this person may be told now, in the same order. */
export async function tellAll(person: Person, notices: Notice[]): Promise<Told[]> {
  const tellings = new Map<number, Telling>();
  for (const kind of new Set(notices.map((notice) => notice.kind))) {
    const ofKind = notices.filter((notice) => notice.kind === kind);
    const told = await findNoticeKind(kind)?.tell(person, ofKind.map(entryOf));
    told?.forEach((telling, index) => {
      const notice = ofKind[index];
      if (telling && notice) tellings.set(notice.seq, telling);
    });
  }
  return notices.flatMap((notice) => {
    const telling = tellings.get(notice.seq);
    return telling ? [{ notice, telling }] : [];
  });
}
