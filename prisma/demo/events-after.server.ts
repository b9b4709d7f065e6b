import '~/features/actions/notices.server';
import { addAction } from '~/features/actions/deeds.server';
import { dropAction, finishAction, reportProgress } from '~/features/actions/report.server';
import '~/features/actions/updates/notices.server';
import { sendUpdate } from '~/features/actions/updates/send.server';
import { askAll } from '~/features/evaluation/asking.server';
import { fillIn } from '~/features/evaluation/fill-in.server';
import { writeIntention } from '~/features/evaluation/intentions/deeds.server';
import '~/features/evaluation/notices.server';
import { setUpEvaluation } from '~/features/evaluation/set-up.server';
import { fieldOf, USUAL_QUESTIONS } from '~/features/evaluation/views';
import { findAttendance, takeAttendance } from '~/features/events/day/attendance.server';
import { changePapers } from '~/features/events/papers/papers.server';
import { commentOnLine, decideComment } from '~/features/notes/commenting/comments.server';
import { circulateDraft, publishNotes } from '~/features/notes/editions/send.server';
import '~/features/notes/notices.server';
import '~/features/notes/search.server';
import { addLine } from '~/features/notes/writing/lines.server';
import { startNotes } from '~/features/notes/writing/start.server';
import { listWanted, replyToWanted } from '~/features/notes/writing/wanted.server';
import { addDays, type Day } from '~/platform/calendar/days';
import { momentOf } from '~/platform/calendar/moments';
import { addWorkingDays, isWorkingDay } from '~/platform/calendar/working-days';
import { db } from '~/platform/database/database.server';
import type { DemoAction, DemoAftermath, Held } from './events';
import { sendFile } from './files.server';
import { later } from './moments.server';
import type { Deed } from './types';

/** What followed from an event of the demonstration network: who was there, notes, what they thought, what was agreed. */

/** An event that is over, and when things happened. */
interface Over extends Held {
  aftermath: DemoAftermath;
  /** So many days after it, at an hour of London; never in the future. */
  at: (days: number, hour: number, minute?: number) => Date;
}

/** Nothing, for an event from which nothing follows yet. */
export function deedsAfter(held: Held): Deed[] {
  const { after: aftermath } = held.event;
  if (!aftermath) return [];
  const at = (days: number, hour: number, minute = 0) =>
    later(momentOf(workingOrNext(addDays(held.day, days)), hour * 60 + minute), 0);
  const over: Over = { ...held, aftermath, at };
  return [
    ...onTheDay(over),
    ...commenting(over),
    ...evaluating(over),
    ...aftermath.actions.flatMap((action, index) => acting(over, action, index)),
    ...updating(over),
  ];
}

/** Nobody does any of it at a weekend. */
function workingOrNext(day: Day): Day {
  return isWorkingDay(day) ? day : addWorkingDays(day, 1);
}

function onTheDay(over: Over): Deed[] {
  const { event, actor, slug, aftermath, at } = over;
  const host = actor(event.by);
  return [
    { at: at(0, 10, 20), run: () => takeAll(over) },
    {
      at: at(0, 10, 30),
      run: () => startNotes(host, slug(), { whole: '', each: aftermath.notes.each }),
    },
    ...aftermath.notes.lines.map(({ session, heading, by, body }, index) => ({
      at: at(0, 11, 4 * index),
      run: async () => {
        const { id } = await db().noteHeading.findFirstOrThrow({
          where: { sessionId: over.sessions.get(session) ?? '', title: heading },
        });
        const idempotencyKey = `demonstration-line-${index}`;
        await addLine(actor(by), slug(), { heading: id, body, idempotencyKey });
      },
    })),
    {
      at: at(0, 17),
      run: async () => {
        const wanted: string[] = [];
        for (const file of aftermath.papers) wanted.push(await sendFile(host, file));
        await changePapers(host, slug(), 'after', { wanted, shown: [] });
      },
    },
  ];
}

/** Everybody who said yes was there, but those who stayed away. */
async function takeAll({ event, actor, slug, aftermath }: Over): Promise<void> {
  const host = actor(event.by);
  const away = aftermath.stayedAway.map((key) => actor(key).name);
  const { expected } = await findAttendance(host, slug());
  const there = expected.filter(({ name }) => !away.includes(name)).map(({ id }) => id);
  await takeAttendance(host, slug(), { deed: 'list', ticked: [], there });
}

function commenting({ event, actor, slug, day, aftermath, at }: Over): Deed[] {
  const host = actor(event.by);
  const { replies, comments, draftAfter, finalAfter } = aftermath.notes;
  const lineOf = (body: string) => db().noteLine.findFirstOrThrow({ where: { body } });
  return [
    ...replies.map(({ to, reply }, index) => ({
      at: at(draftAfter, 9, index),
      run: async () => {
        const { wanted } = await listWanted(host, slug());
        const found = wanted.find(({ who }) => who === actor(to).name);
        if (!found) throw new Error(`"${to}" wanted nothing of "${event.title}"`);
        await replyToWanted(host, slug(), found.id, reply);
      },
    })),
    {
      at: at(draftAfter, 10),
      run: () => circulateDraft(host, slug(), addDays(day, finalAfter - 1)),
    },
    ...comments.flatMap(({ by, line, body, outcome }, index): Deed[] => [
      {
        at: at(draftAfter + 1, 12, 10 * index),
        run: async () => {
          const said = await lineOf(line);
          const idempotencyKey = `demonstration-comment-${index}`;
          await commentOnLine(actor(by), slug(), { line: said.id, body, idempotencyKey });
        },
      },
      {
        at: at(finalAfter, 9, index),
        run: async () => {
          const { id: comment } = await db().noteComment.findFirstOrThrow({ where: { body } });
          await decideComment(
            host,
            slug(),
            'line' in outcome
              ? { deed: 'accept', comment, body: outcome.line, notNhsNumber: undefined }
              : { deed: 'decline', comment, reason: outcome.declined },
          );
        },
      },
    ]),
    { at: at(finalAfter, 10), run: () => publishNotes(host, slug()) },
  ];
}

function evaluating({ event, actor, slug, day, aftermath, at }: Over): Deed[] {
  const { closesAfter, sheets } = aftermath.evaluation;
  const asked = {
    nameless: true,
    questions: USUAL_QUESTIONS.map(({ kind, words }) => ({ kind, words })),
    closesOn: addDays(day, closesAfter),
  };
  return [
    { at: at(0, 15, 50), run: () => setUpEvaluation(actor(event.by), slug(), asked) },
    { at: at(1, 8, 10), run: askAll },
    ...sheets.map(({ by, learned, disappointing, ratings }, index) => ({
      at: at(1 + (index % 5), 13, 7 * index),
      run: async () => {
        const { id: eventId } = await db().event.findUniqueOrThrow({ where: { slug: slug() } });
        const questions = await db().evaluationQuestion.findMany({
          where: { eventId },
          orderBy: { position: 'asc' },
        });
        const said = [learned, disappointing, ...ratings.map(String)];
        await fillIn(
          actor(by),
          slug(),
          Object.fromEntries(questions.map(({ id }, place) => [fieldOf(id), said[place] ?? ''])),
        );
      },
    })),
    ...aftermath.intentions.map(({ by, body, shared, remindAfter }, index) => ({
      at: at(0, 16, 5 + index),
      run: async () => {
        const remindOn = remindAfter === null ? null : addDays(day, remindAfter);
        const idempotencyKey = `demonstration-intention-${index}`;
        await writeIntention(actor(by), slug(), { body, shared, remindOn, idempotencyKey });
      },
    })),
  ];
}

function acting({ event, actor, slug, day, at }: Over, action: DemoAction, index: number): Deed[] {
  const host = actor(event.by);
  const inside = typeof action.owner === 'string' ? actor(action.owner) : null;
  const owner = inside?.name ?? (action.owner as { name: string }).name;
  const organisation = typeof action.owner === 'string' ? '' : action.owner.organisation;
  const idempotencyKey = `demonstration-action-${index}`;
  let id = '';
  const said = (
    what: { after: number; words: string } | undefined,
    run: (words: string) => Promise<void>,
  ): Deed[] => (what ? [{ at: at(what.after, 14, index), run: () => run(what.words) }] : []);
  return [
    {
      at: at(0, 15, 20 + index),
      run: async () => {
        const { what } = action;
        const dueOn = addDays(day, action.dueAfter);
        id = await addAction(host, slug(), { what, owner, organisation, dueOn, idempotencyKey });
      },
    },
    ...said(action.progress, (words) =>
      reportProgress(inside ?? host, id, { words, idempotencyKey: `${idempotencyKey}-progress` }),
    ),
    ...said(action.done, (words) => finishAction(inside ?? host, id, words)),
    ...said(action.dropped, (words) => dropAction(host, id, words)),
  ];
}

function updating({ event, actor, slug, aftermath, at }: Over): Deed[] {
  const { daysAfter, body } = aftermath.update;
  const run = () =>
    sendUpdate(actor(event.by), slug(), { body, idempotencyKey: 'demonstration-update' });
  return [{ at: at(daysAfter, 11), run }];
}
