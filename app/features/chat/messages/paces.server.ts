import { Pace } from '~/platform/limits/pace.server';

/** How fast one person may say and change things: faster than anybody types, slower than a flood. */
export const messagePace = new Pace(30, 60);
