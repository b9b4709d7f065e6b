import { Pace } from '~/platform/limits/pace.server';

/** How fast one person may go on. A room full of people behind one address is no flood: people are counted. */

/** Asking and changing questions. */
export const askPace = new Pace(6, 60);

/** Voting: everybody may go through a long list at one stretch. */
export const votePace = new Pace(60, 60);
