import type { Happening } from './protocol';

/** A page that was read, and what has happened on it since. Pure, and no larger after a day than after an hour. */

/** How a page is after something happened; null when it has to be read again. */
export type Apply<Page, Payload> = (page: Page, happening: Happening<Payload>) => Page | null;

export interface Heard<Page, Payload> {
  /** As it was read last. */
  readonly read: Page;
  /** The same, with what happened too long ago to be kept apart. */
  readonly base: Page;
  /** What has happened after that, in order. */
  readonly since: ReadonlyArray<Happening<Payload>>;
  /** It was read so long ago, and only arrived now, that what has happened since is not kept any more: read it again. */
  readonly outdated: boolean;
}

/** So many are kept apart; a reading that is on its way is not older than half of them. */
const MOST_KEPT = 200;

/** A page that has just been opened. */
export function opened<Page, Payload>(page: Page): Heard<Page, Payload> {
  return { read: page, base: page, since: [], outdated: false };
}

/** Something happened. */
export function heard<Page extends { seq: number }, Payload>(
  state: Heard<Page, Payload>,
  happening: Happening<Payload>,
  apply: Apply<Page, Payload>,
): Heard<Page, Payload> {
  const since = [...state.since, happening];
  if (since.length <= MOST_KEPT) return { ...state, since };
  const old = since.slice(0, MOST_KEPT / 2);
  const base = { ...applyAll(state.base, old, apply), seq: old.at(-1)?.seq ?? state.base.seq };
  return { ...state, base, since: since.slice(MOST_KEPT / 2) };
}

/** The page was read again. What had been heard while it was read is still to be applied to it. */
export function readAgain<Page extends { seq: number }, Payload>(
  { base, since }: Heard<Page, Payload>,
  page: Page,
): Heard<Page, Payload> {
  const later = since.filter(({ seq }) => seq > page.seq);
  return { read: page, base: page, since: later, outdated: page.seq < base.seq };
}

/** The page as it is now. */
export function shownNow<Page extends { seq: number }, Payload>(
  { base, since }: Heard<Page, Payload>,
  apply: Apply<Page, Payload>,
): Page {
  return applyAll(base, since, apply);
}

function applyAll<Page extends { seq: number }, Payload>(
  page: Page,
  happenings: ReadonlyArray<Happening<Payload>>,
  apply: Apply<Page, Payload>,
): Page {
  return (
    happenings
      // A page read before something happened may arrive after it was heard: it must not undo it.
      .filter(({ seq }) => seq > page.seq)
      .reduce((current, happening) => apply(current, happening) ?? current, page)
  );
}
