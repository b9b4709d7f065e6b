import type { Actor } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind, type AuditKind } from '~/platform/audit/registry.server';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, NotFound } from '~/platform/errors';
import { findJobKind, type JobInput } from '~/platform/jobs/registry.server';
import { listSchedules } from '~/platform/jobs/schedules.server';
import { describeRhythm, nextSlot } from '~/platform/jobs/slots';
import { jobsPolicy } from './policy';
import type { JobRow, JobView, ScheduleRow } from './views';

const PAGE = 50;

type DecidedJob = { title: string; about: string };
const nameOfJob = ({ title, about }: DecidedJob) =>
  about === '' ? `“${title}”` : `“${title}: ${about}”`;

const triedAgain = registerAuditKind<DecidedJob>({
  kind: 'jobs.tried-again',
  group: 'jobs',
  words: (job) => `had the failed job ${nameOfJob(job)} tried again`,
});
const givenUp = registerAuditKind<DecidedJob>({
  kind: 'jobs.given-up',
  group: 'jobs',
  words: (job) => `gave up the failed job ${nameOfJob(job)}`,
});

const statesOf: Record<JobView, string[]> = {
  failed: ['failed'],
  waiting: ['waiting'],
  done: ['done', 'given-up'],
};

/**
 * A page of jobs, the latest asked for first.
 *
 * @param before the last one of the page before
 */
export async function listJobs(
  actor: Actor,
  view: JobView,
  before: number | null,
): Promise<{ rows: JobRow[]; older: number | null; counts: Record<JobView, number> }> {
  authorize(jobsPolicy.read(actor));
  const where = { state: { in: statesOf[view] } };
  const [found, failed, waiting] = await Promise.all([
    db().job.findMany({
      where: { ...where, ...(before === null ? {} : { id: { lt: before } }) },
      orderBy: { id: 'desc' },
      take: PAGE + 1,
    }),
    db().job.count({ where: { state: 'failed' } }),
    db().job.count({ where: { state: 'waiting' } }),
  ]);
  const rows = found.slice(0, PAGE).map((job) => ({
    id: job.id,
    title: findJobKind(job.kind)?.title ?? job.kind,
    about: job.about,
    state: (job.lease === null ? job.state : 'running') as JobRow['state'],
    attempts: job.attempts,
    outcome: job.outcome,
    at: (job.endedAt ?? job.runAt).toISOString(),
  }));
  const older = found.length > PAGE ? (rows.at(-1)?.id ?? null) : null;
  // Nobody has to do anything about what is done, so it is not counted.
  return { rows, older, counts: { failed, waiting, done: 0 } };
}

/** Every schedule, with when it comes next and what came of it the last time. */
export async function listScheduleRows(actor: Actor): Promise<ScheduleRow[]> {
  authorize(jobsPolicy.read(actor));
  return Promise.all(
    listSchedules().map(async ({ job, ...rhythm }) => {
      const last = await db().job.findFirst({
        where: { kind: job.kind, endedAt: { not: null } },
        orderBy: { endedAt: 'desc' },
      });
      return {
        kind: job.kind,
        title: job.title,
        rhythm: describeRhythm(rhythm),
        next: nextSlot(rhythm, now()).toISOString(),
        last: last?.endedAt
          ? { at: last.endedAt.toISOString(), state: last.state, outcome: last.outcome }
          : null,
      };
    }),
  );
}

/**
 * Has a failed job done again, at once and with all its tries before it.
 *
 * @throws {NotFound} when there is no such job
 * @throws {Conflict} when somebody has decided already
 */
export function tryAgain(actor: Actor, id: number): Promise<void> {
  return decide(actor, id, triedAgain, async (tx) => {
    const data = { state: 'waiting', runAt: now(), attempts: 0, endedAt: null };
    await tx.job.update({ where: { id }, data });
  });
}

/**
 * Gives a failed job up: it will not be done, and what it was about is forgotten.
 *
 * @throws {NotFound} when there is no such job
 * @throws {Conflict} when somebody has decided already
 */
export function giveUp(actor: Actor, id: number): Promise<void> {
  return decide(actor, id, givenUp, async (tx, job) => {
    await findJobKind(job.kind)?.onGivenUp?.(tx, job.input);
    const data = { state: 'given-up', input: {}, endedAt: now() };
    await tx.job.update({ where: { id }, data });
  });
}

function decide(
  actor: Actor,
  id: number,
  deed: AuditKind<DecidedJob>,
  work: (tx: Transaction, job: { kind: string; input: JobInput }) => Promise<void>,
): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(jobsPolicy.read(actor));
    const job = await tx.job.findUnique({ where: { id } });
    if (!job) throw new NotFound('No such job');
    if (!jobsPolicy.decide(actor, job)) {
      throw new Conflict('Somebody has decided about this already. Look at the list again.');
    }
    await work(tx, { kind: job.kind, input: job.input as JobInput });
    const seq = await record({ kind: deed.kind, channels: [], subjects: { job: String(id) } });
    const details = { title: findJobKind(job.kind)?.title ?? job.kind, about: job.about ?? '' };
    await audit(tx, actor, seq, deed, { details });
  });
}
