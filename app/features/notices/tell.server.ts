import { registerFollower } from '~/platform/activity/followers.server';
import type { LoggedEntry } from '~/platform/activity/activity.server';
import { listNoticeKinds, type NoticeKind } from '~/platform/notices/notice-kinds.server';
import { readWays } from '~/platform/notices/ways.hot.server';
import { askForMail, isTooOldToMail } from './mail.server';
import { addNotices, type NewNotice } from './notices.hot.server';

/** Follows the log, and tells whom its entries concern. */

/** The name under which its place in the log is kept. */
export const NOTICES = 'notices';

registerFollower({
  name: NOTICES,
  async follow(entries) {
    const concerned = (await Promise.all(entries.map(findConcerned))).flat();
    const wayOf = readWays(concerned.map(({ personId }) => personId));
    const notices = concerned
      .map((one) => ({ ...one, ways: wayOf(one.personId, one.kind) }))
      .filter(({ ways }) => ways.site || ways.mail);
    if (notices.length === 0) return null;
    return async (tx, record) => {
      addNotices(tx, notices.map(rowOf));
      for (const { personId, about, entry, ways } of notices) {
        if (ways.mail && !isTooOldToMail(entry.at)) await askForMail(tx, personId, about);
      }
      const told = notices.filter(({ ways }) => ways.site);
      if (told.length === 0) return;
      const channels = told.map(({ personId }) => `notices:${personId}`);
      await record({ kind: 'notices.told', channels, subjects: {} });
    };
  },
});

/** Somebody whom an entry concerns. */
interface Concerned {
  personId: string;
  kind: NoticeKind;
  about: string;
  entry: LoggedEntry;
}

/** Whom an entry concerns, each once and under the kind that is registered first; never whoever did it. */
async function findConcerned(entry: LoggedEntry): Promise<Concerned[]> {
  const known = new Set<string>(entry.actorId === null ? [] : [entry.actorId]);
  const concerned: Concerned[] = [];
  for (const kind of listNoticeKinds()) {
    if (!kind.entries.includes(entry.kind)) continue;
    const about = kind.about(entry);
    for (const personId of await kind.concerns(entry)) {
      if (known.has(personId)) continue;
      known.add(personId);
      concerned.push({ personId, kind, about, entry });
    }
  }
  return concerned;
}

function rowOf({
  personId,
  kind,
  about,
  entry,
  ways,
}: Concerned & { ways: { site: boolean } }): NewNotice {
  const { seq, kind: entryKind, subjects, actorId, at } = entry;
  const what = { kind: kind.kind, entry: entryKind, subjects, about };
  return { personId, seq, ...what, actorId, at, shown: ways.site };
}
