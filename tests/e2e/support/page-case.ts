import type { Page } from '@playwright/test';
import type { Places } from './places';

/** A page of the network, in a state that looks different from others. */
export interface PageCase {
  name: string;
  /** Who looks at it; null is a stranger. */
  as: string | null;
  path: string | ((places: Places) => string);
  /** The status it answers, unless 200. */
  status?: number;
  /** The title before the network's name, where it is not the heading. */
  title?: string;
  /** What brings the page into the state. */
  prepare?: (page: Page) => Promise<void>;
  /** Trouble that belongs to the state. */
  trouble?: RegExp;
  /** A layout of its own where there is room: axe looks at it there too, and at all others on a phone. */
  atDesk?: true;
  /** The heading is a member's text, which may be as long as the board allows. */
  membersHeading?: true;
}
