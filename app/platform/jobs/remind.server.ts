import { theProcess } from '../actor';
import { londonDay, type Day } from '../calendar/days';
import { isWorkingDay } from '../calendar/working-days';
import { now } from '../clock.server';
import { change, type RecordEntry } from '../database/change.server';
import type { Transaction } from '../database/transaction';

/** What a kind of thing needs to be reminded of on its day. */
interface Reminding {
  /** Ids of all whose day has come. */
  list: (today: Day) => Promise<string[]>;
  /**
   * Reminds of one, and sets its next day.
   *
   * @returns false when nothing is due any more: settled or moved meanwhile
   */
  remind: (tx: Transaction, record: RecordEntry, id: string, today: Day) => Promise<boolean>;
}

/**
 * Reminds of everything whose day has come, each in a transaction of its own, so that one that fails holds up no other that
 * went before. On days on which nobody is at work nobody is reminded. Done twice on one day it does nothing the second time.
 *
 * @returns of how many
 */
export async function remindOnWorkingDays({ list, remind }: Reminding): Promise<number> {
  const today = londonDay(now());
  if (!isWorkingDay(today)) return 0;
  let reminded = 0;
  for (const id of await list(today)) {
    if (await change(theProcess, (tx, record) => remind(tx, record, id, today))) reminded += 1;
  }
  return reminded;
}
