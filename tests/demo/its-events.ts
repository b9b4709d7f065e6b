import { expect, it } from 'vitest';
import { londonDay } from '~/platform/calendar/days';
import { isWorkingDay } from '~/platform/calendar/working-days';
import type { Day } from '~/platform/calendar/days';
import { db } from '~/platform/database/database.server';
import { events } from '../../prisma/demo/events';

/**
 * Its events, as they stand when it has been loaded.
 *
 * @param loaded when that was
 */
export function checkEvents(loaded: Date): void {
  it('has what its source says: past, to come, cancelled and a draft, none at a weekend', async () => {
    const stored = await db().event.findMany();
    for (const { title, publishedDaysAgo, cancelled } of events) {
      const state =
        publishedDaysAgo === undefined ? 'draft' : cancelled ? 'cancelled' : 'published';
      expect(stored.find((event) => event.title === title)?.state, title).toBe(state);
    }
    expect(stored.filter(({ startsOn }) => !isWorkingDay(startsOn as Day))).toEqual([]);
    expect(stored.some(({ endsOn }) => endsOn < londonDay(loaded))).toBe(true);
    expect(stored.some(({ startsOn }) => startsOn > londonDay(loaded))).toBe(true);
  });

  it('has a series that goes on, and one day at two venues', async () => {
    const repeated = events.find(({ repeats }) => repeats)?.title;
    const coming = { title: repeated, startsOn: { gt: londonDay(loaded) } };
    expect(await db().event.count({ where: coming })).toBeGreaterThan(1);
    const twice = await db().event.findMany({ where: { title: { startsWith: 'Fair shares' } } });
    expect(new Set(twice.map(({ town }) => town)).size).toBe(2);
  });

  it('has an event whose places are taken, with people who wait', async () => {
    const full = await db().event.findFirstOrThrow({
      where: { capacity: 24 },
      include: { keptPlaces: true },
    });
    const answers = await db().eventAnswer.findMany({
      where: { eventId: full.id },
      include: { person: { include: { organisation: true } } },
    });
    const held = answers.filter(({ place }) => place === 'held');
    // What is kept for others stays free.
    const free = full.keptPlaces.reduce((sum, { organisationId, places }) => {
      const taken = held.filter(
        ({ person }) =>
          person?.organisationId === organisationId ||
          person?.organisation?.parentId === organisationId,
      ).length;
      return sum + Math.max(0, places - taken);
    }, 0);
    expect(held.length + free).toBe(full.capacity);
    expect(free).toBeGreaterThan(0);
    expect(answers.some(({ place }) => place === 'waiting')).toBe(true);
  });

  it('has final notes with comments worked in and declined, and what people thought, without names', async () => {
    const past = events.find(({ after }) => after);
    const { id } = await db().event.findFirstOrThrow({ where: { title: past?.title } });
    const notes = await db().eventNotes.findUniqueOrThrow({ where: { eventId: id } });
    expect(notes.state).toBe('final');
    const comments = await db().noteComment.groupBy({ by: ['state'], where: { eventId: id } });
    expect(comments.map(({ state }) => state).sort()).toEqual(['accepted', 'declined']);
    expect(await db().evaluationSheet.count({ where: { eventId: id } })).toBe(
      past?.after?.evaluation.sheets.length,
    );
    expect(await db().evaluation.findUniqueOrThrow({ where: { eventId: id } })).toMatchObject({
      nameless: true,
    });
  });

  it('has actions that are open, late, done and dropped', async () => {
    const actions = await db().eventAction.findMany();
    expect(new Set(actions.map(({ state }) => state))).toEqual(
      new Set(['open', 'done', 'dropped']),
    );
    const open = actions.filter(({ state }) => state === 'open');
    expect(open.some(({ dueOn }) => dueOn < londonDay(loaded))).toBe(true);
    expect(open.some(({ dueOn }) => dueOn > londonDay(loaded))).toBe(true);
  });
}
