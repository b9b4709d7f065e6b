import type { ContactField, ContactView } from './contacts';
import type { ShownTo } from './shown-to';

/** What pages show of a member's entry. Moments are ISO strings, UTC. */

/** Somebody is away; who answers meanwhile, if anybody. */
export interface AbsenceView {
  until: string;
  deputy: { id: string; name: string } | null;
}

/** An organisation to which a member's own belongs: "PbC cluster", its name, its address. */
export interface PlaceView {
  kind: string;
  name: string;
  slug: string;
}

export interface EntryView {
  id: string;
  name: string;
  /** Address of the photo. */
  photo: string | null;
  /** "PbC lead", "SHA", "You". */
  badges: string[];
  jobTitle: string;
  profession: string | null;
  organisation: { name: string; slug: string } | null;
  places: PlaceView[];
  interests: Array<{ key: string; name: string }>;
  serviceAreas: string[];
  contacts: Record<ContactField, ContactView>;
  absence: AbsenceView | null;
  joinedAt: string;
  /** For the owner alone: who else sees each detail. */
  shownTo: Record<ContactField, ShownTo> | null;
}

/** A member elsewhere who works on the same. */
export interface ColleagueView {
  id: string;
  name: string;
  photo: string | null;
  organisation: string;
  /** Name of the wider place, if another one is known: "Norfolk". */
  place: string | null;
  /** What both work on, the first few of it. */
  shared: string[];
  email: string | null;
  phone: string | null;
}
