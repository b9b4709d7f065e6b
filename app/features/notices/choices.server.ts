import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { authorize } from '~/platform/errors';
import {
  findNoticeKind,
  listKindsFor,
  type RegisteredNoticeKind,
} from '~/platform/notices/notice-kinds.server';
import { readWays } from '~/platform/notices/ways.hot.server';
import { seal, unseal } from '~/platform/secrets/secret.server';
import { noticesPolicy } from './policy';
import type { ChoiceRow } from './views';

/** What people want to be told, and how. */

/** Every kind this person may choose about, with how they are told of it. */
export function listChoices(actor: Person): ChoiceRow[] {
  authorize(noticesPolicy.read(actor, { personId: actor.id }));
  const wayOf = readWays([actor.id]);
  return listKindsFor(actor).map((kind) => ({
    kind: kind.kind,
    title: kind.title,
    ...wayOf(actor.id, kind),
  }));
}

/**
 * Chooses about kinds of notices.
 *
 * @param shown the kinds that the form showed: what it did not show stays as it is
 * @param ticked the ways that are wanted, by kind; a kind that is missing is not told at all
 */
export function choose(
  actor: Person,
  shown: string[],
  ticked: Record<string, string | string[]>,
): Promise<void> {
  return change(actor, async (tx) => {
    authorize(noticesPolicy.read(actor, { personId: actor.id }));
    for (const { kind } of listKindsFor(actor).filter((known) => shown.includes(known.kind))) {
      const wanted = [ticked[kind] ?? []].flat();
      const ways = { site: wanted.includes('site'), mail: wanted.includes('mail') };
      await tx.noticeChoice.upsert({
        where: { personId_kind: { personId: actor.id, kind } },
        create: { personId: actor.id, kind, ...ways },
        update: ways,
      });
    }
  });
}

const PURPOSE = 'notices-stop';

/** What stands in a mail's link by which mails of its kind are stopped: it lets nobody do anything else. */
export function makeStopToken(personId: string, kind: string): string {
  return seal(PURPOSE, JSON.stringify([personId, kind]));
}

/** The kind of mails that a link stops; null when the link is not ours, or of a kind that is no more. */
export function readStopToken(
  token: string,
): { personId: string; kind: RegisteredNoticeKind } | null {
  const text = unseal(PURPOSE, token);
  if (text === null) return null;
  const [personId, name] = JSON.parse(text) as [string, string];
  const kind = findNoticeKind(name);
  return kind ? { personId, kind } : null;
}

/** Stops mails of a kind; the bell goes on. Answers false when the link is not ours. */
export async function stopMails(token: string): Promise<boolean> {
  const stop = readStopToken(token);
  if (!stop) return false;
  const { personId, kind } = stop;
  await change(theProcess, async (tx) => {
    // Gone meanwhile: then nothing is mailed either.
    if (!(await tx.person.findUnique({ where: { id: personId }, select: { id: true } }))) return;
    await tx.noticeChoice.upsert({
      where: { personId_kind: { personId, kind: kind.kind } },
      create: { personId, kind: kind.kind, site: kind.byDefault.site, mail: false },
      update: { mail: false },
    });
  });
  return true;
}
