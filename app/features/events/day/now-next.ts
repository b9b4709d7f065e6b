import type { SessionView } from '../views';

/** What is on at a time of the day, and what comes next. Pure. */
export interface NowNext {
  now: SessionView[];
  next: SessionView[];
}

/**
 * @param sessions of one day, in order of time
 * @param minutes since midnight, by London’s clocks
 */
export function findNowNext(sessions: readonly SessionView[], minutes: number): NowNext {
  const now = sessions.filter(
    ({ startsMinutes, endsMinutes }) => startsMinutes <= minutes && minutes < endsMinutes,
  );
  const [first] = sessions.filter(({ startsMinutes }) => startsMinutes > minutes);
  const next = sessions.filter(
    ({ startsMinutes }) => first !== undefined && startsMinutes === first.startsMinutes,
  );
  return { now, next };
}
