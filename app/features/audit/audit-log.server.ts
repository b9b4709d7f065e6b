import type { Actor } from '~/platform/actor';
import { findAuditKind, kindsOf, type Details } from '~/platform/audit/registry.server';
import type { Prisma } from '~/platform/database/generated/client';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { findNames, findPeople, listIdsOf } from '~/platform/people/names.server';
import { auditPolicy } from './policy';
import type { AuditLine, AuditPage, AuditQuery } from './views';

const PAGE = 50;
/** More than a network does in years, and less than fills a process. */
const MOST_LINES = 20_000;
const THE_NETWORK = 'The network itself';
const GONE = 'somebody who has left';

/** A page of the audit log, newest first. */
export async function listAudit(actor: Actor, query: AuditQuery): Promise<AuditPage> {
  authorize(auditPolicy.read(actor));
  const [found, people] = await Promise.all([findLines(query, PAGE + 1), listPeople()]);
  const lines = found.slice(0, PAGE);
  return { lines, people, older: found.length > PAGE ? (lines.at(-1)?.seq ?? null) : null };
}

/** All of it, newest first, for taking away. */
export async function exportAudit(actor: Actor, query: AuditQuery): Promise<AuditLine[]> {
  authorize(auditPolicy.read(actor));
  return findLines({ ...query, before: null }, MOST_LINES);
}

async function findLines({ group, person, before }: AuditQuery, take: number) {
  const by = person === null ? null : await listIdsOf(person);
  const entries = await db().auditEntry.findMany({
    where: {
      ...(group === null ? {} : { kind: { in: kindsOf(group) } }),
      ...(by === null ? {} : { actorId: { in: by } }),
      ...(before === null ? {} : { seq: { lt: before } }),
    },
    orderBy: { seq: 'desc' },
    take,
    include: { activity: { select: { at: true } } },
  });
  const names = await findNames(entries.flatMap(({ actorId, personId }) => [actorId, personId]));
  return entries.map((entry) => viewLine(entry, names));
}

function viewLine(
  entry: Prisma.AuditEntryGetPayload<{ include: { activity: { select: { at: true } } } }>,
  names: Map<string, string>,
): AuditLine {
  const { seq, kind, actorId, personId, details, activity } = entry;
  const done = names.get(personId ?? '') ?? GONE;
  return {
    seq,
    at: activity.at.toISOString(),
    who: actorId === null ? THE_NETWORK : (names.get(actorId) ?? 'Somebody who has left'),
    // A kind that a later version words no more is still a deed.
    what: findAuditKind(kind)?.words(details as Details, done) ?? `did something (${kind})`,
  };
}

/** Everybody who has done something that stands in the log. */
async function listPeople(): Promise<AuditPage['people']> {
  const groups = await db().auditEntry.groupBy({
    by: ['actorId'],
    where: { actorId: { not: null } },
  });
  const people = await findPeople(groups.map(({ actorId }) => actorId));
  const once = new Map([...people.values()].map((person) => [person.id, person]));
  return [...once.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
