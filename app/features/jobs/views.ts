/** What the page shows of jobs and schedules. */

export const jobViews = ['failed', 'waiting', 'done'] as const;
export type JobView = (typeof jobViews)[number];

export interface JobRow {
  id: number;
  title: string;
  about: string | null;
  /** `running` is one that somebody has at present. */
  state: 'failed' | 'waiting' | 'running' | 'done' | 'given-up';
  attempts: number;
  outcome: string | null;
  /** When it ended, or else when it is due. */
  at: string;
}

export interface ScheduleRow {
  kind: string;
  title: string;
  rhythm: string;
  next: string;
  last: { at: string; state: string; outcome: string | null } | null;
}
