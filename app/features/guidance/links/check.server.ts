import { theProcess } from '~/platform/actor';
import { londonDay, type Day } from '~/platform/calendar/days';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { registerJob } from '~/platform/jobs/registry.server';
import { registerSchedule } from '~/platform/jobs/schedules.server';
import { askLink, type LinkAnswer } from '~/platform/links/asking/ask.server';
import { afterAnswer, type LinkState } from './state';

/**
 * Whether the addresses of guidance still lead somewhere. Each is asked every fortnight, and daily after a miss; all that
 * are due are asked one after the other, so that no site hears from us twice at a time.
 */

/** Between one address and the next: many are pages of the same site. */
const PAUSE_MILLISECONDS = 5_000;
/** So many answers are kept of an address, the newest. */
const KEPT = 20;

/** Asks one address; the webmaster’s page of jobs says what came of it. */
export const askOne = registerJob<{ guidance: string }>({
  kind: 'guidance.ask-link',
  title: 'Ask whether the address of guidance still answers',
  run: async ({ guidance }) => checkLink(guidance),
  givesUp: true,
  maxAttempts: 2,
  // Six hops of fifteen seconds each, by HEAD and by GET.
  limitSeconds: 240,
});

const askAll = registerJob({
  kind: 'guidance.ask-links',
  title: 'Find addresses of guidance to be asked',
  run: async () => {
    const count = await askForDueLinks();
    return `${count} to be asked.`;
  },
});

registerSchedule({ job: askAll, on: 'daily', at: '05:20', missed: 'once' });

/** What is known of an address that nobody has asked yet. */
export function firstCheck(url: string, at: Date) {
  return {
    link: 'unchecked',
    misses: 0,
    movedTo: '',
    checkedAt: null,
    nextCheckOn: url === '' ? null : londonDay(at),
  };
}

/**
 * Asks for a job for each address whose day has come.
 *
 * @returns how many
 */
export function askForDueLinks(): Promise<number> {
  return change(theProcess, async (tx) => {
    const today = londonDay(now());
    const due = await tx.guidance.findMany({
      where: { nextCheckOn: { lte: today }, url: { not: '' }, status: 'current' },
      select: { id: true },
      orderBy: { id: 'asc' },
    });
    for (const [place, { id }] of due.entries()) {
      const runAt = new Date(now().getTime() + place * PAUSE_MILLISECONDS);
      await enqueue(tx, askOne, { guidance: id }, { key: `${id} ${today}`, runAt });
    }
    return due.length;
  });
}

/** How an address is asked; tests stand in for the internet. */
let ask: (url: string) => Promise<LinkAnswer> = (url) => askLink(url);

/** Lets something else answer for the internet. @returns what sets it right again */
export function answerInstead(other: typeof ask): () => void {
  const before = ask;
  ask = other;
  return () => {
    ask = before;
  };
}

/**
 * Asks the address of guidance and keeps what it answered. Whoever keeps it is told once it is dead.
 *
 * @returns what came of it, in words
 */
export async function checkLink(guidanceId: string): Promise<string> {
  const before = await db().guidance.findUnique({ where: { id: guidanceId } });
  if (!before || before.url === '') return 'It has no address any more.';
  const answer = await ask(before.url);
  return change(theProcess, async (tx, record) => {
    const guidance = await tx.guidance.findUnique({ where: { id: guidanceId } });
    if (guidance?.url !== before.url) return 'It has another address now.';
    const at = now();
    const today = londonDay(at);
    const last = await tx.linkCheck.findFirst({
      where: { guidanceId, outcome: 'missed' },
      orderBy: { at: 'desc' },
    });
    const missedToday = last !== null && isOn(last.at, today);
    const facts = { ...guidance, link: guidance.link as LinkState };
    const { link, misses, movedTo, nextCheckOn } = afterAnswer(facts, answer, today, missedToday);
    const dies = link === 'dead' && guidance.link !== 'dead';
    if (dies) {
      const subjects = { guidance: guidanceId };
      await record({ kind: 'guidance.link-dead', channels: [], subjects });
    }
    await tx.guidance.update({
      where: { id: guidanceId },
      data: { link, misses, movedTo, nextCheckOn, checkedAt: at },
    });
    const { outcome, status, detail } = answer;
    await tx.linkCheck.create({ data: { id: newId(), guidanceId, at, outcome, status, detail } });
    const old = await tx.linkCheck.findMany({
      where: { guidanceId },
      orderBy: { at: 'desc' },
      skip: KEPT,
      select: { id: true },
    });
    await tx.linkCheck.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
    return outcome === 'missed' ? detail : 'It answers.';
  });
}

const isOn = (at: Date, day: Day) => londonDay(at) === day;
