import type { Day } from '~/platform/calendar/days';

/** A deputy as pages show them; days are London's, both included. */
export interface Deputy {
  personId: string;
  name: string;
  organisation: string;
  from: Day;
  until: Day;
  now: boolean;
}

/** Somebody who could be the deputy. */
export interface Candidate {
  id: string;
  name: string;
  about: string;
}
