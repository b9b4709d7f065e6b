import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize, NotFound } from '~/platform/errors';
import { joiningPolicy } from './policy';
import type { ApplicationPage, ApplicationRow } from './views';

/** Who has asked to join, for whoever decides about it. What nobody has confirmed is not among them. */

const PAGE = 50;

const shown = {
  organisation: { select: { slug: true, name: true } },
  messages: {
    orderBy: { at: 'asc' },
    include: { from: { select: { name: true } } },
  },
  decidedBy: { select: { name: true } },
} as const;

type Shown = NonNullable<Awaited<ReturnType<typeof load>>>;

function load(id: string) {
  return db().application.findFirst({
    where: { id, confirmedAt: { not: null } },
    include: shown,
  });
}

/**
 * A page of applications: those that wait, the longest first, or those decided about, the latest first.
 *
 * @param before the last one of the page before
 */
export async function listApplications(
  actor: Person,
  { decided, before }: { decided: boolean; before: string | null },
): Promise<{ rows: ApplicationRow[]; more: string | null; waiting: number }> {
  authorize(joiningPolicy.decide(actor));
  const confirmed = { confirmedAt: { not: null } };
  const [found, waiting] = await Promise.all([
    db().application.findMany({
      where: { ...confirmed, decidedAt: decided ? { not: null } : null },
      orderBy: decided
        ? [{ decidedAt: 'desc' }, { id: 'asc' }]
        : [{ confirmedAt: 'asc' }, { id: 'asc' }],
      ...(before === null ? {} : { cursor: { id: before }, skip: 1 }),
      take: PAGE + 1,
      include: shown,
    }),
    db().application.count({ where: { ...confirmed, decidedAt: null } }),
  ]);
  const rows = found.slice(0, PAGE).map(viewRow);
  return { rows, more: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null, waiting };
}

/** What waits for the webmaster, and not for an applicant: the longest first. */
export async function listToDecide(
  actor: Person,
  most: number,
): Promise<{ rows: ApplicationRow[]; more: number }> {
  authorize(joiningPolicy.decide(actor));
  const found = await db().application.findMany({
    where: { confirmedAt: { not: null }, decidedAt: null },
    orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
    include: shown,
  });
  const rows = found
    .map(viewRow)
    .filter(({ asked }) => !asked)
    .sort((a, b) => (a.since < b.since ? -1 : 1));
  return { rows: rows.slice(0, most), more: Math.max(0, rows.length - most) };
}

/**
 * One application, with all that was asked and answered.
 *
 * @throws {NotFound} when there is none, or nobody has confirmed it
 */
export async function findApplication(actor: Person, id: string): Promise<ApplicationPage> {
  authorize(joiningPolicy.decide(actor));
  const application = await load(id);
  if (!application) throw new NotFound('No such application');
  const { email, reason, organisation, organisationName, messages, ...rest } = application;
  return {
    ...viewRow(application),
    email,
    reason,
    organisationSlug: organisation?.slug ?? '',
    organisationName,
    confirmedAt: momentOf(rest.confirmedAt),
    messages: messages.map((message) => ({
      key: message.id,
      from: message.from?.name ?? null,
      body: message.body,
      at: message.at.toISOString(),
    })),
    decidedBy: rest.decidedBy?.name ?? null,
    declineReason: rest.declineReason,
  };
}

function viewRow(application: Shown): ApplicationRow {
  const { id, name, jobTitle, organisation, organisationName, decision, ...rest } = application;
  const last = rest.messages.at(-1);
  return {
    id,
    name,
    jobTitle,
    organisation: organisation?.name ?? organisationName,
    since: momentOf(last?.at ?? rest.confirmedAt),
    asked: last !== undefined && last.fromId !== null,
    decision: decision === 'approved' || decision === 'declined' ? decision : null,
    decidedAt: rest.decidedAt?.toISOString() ?? null,
  };
}

/** Of what has been confirmed there is one. */
function momentOf(at: Date | null): string {
  return at?.toISOString() ?? '';
}
