/**
 * The shapes in which the demonstration network is written down. Content only: the loader turns it into
 * rows through the same verbs that members use, so that the demonstration can never be in a state that the product cannot reach.
 */

/** Key of an organisation in `organisations.ts`, e.g. `saltmarsh`. */
export type OrganisationKey = string;
/** Key of a person in `people.ts`, e.g. `nuala`. */
export type PersonKey = string;

export interface DemoOrganisation {
  key: OrganisationKey;
  name: string;
  /** Slug of an organisation kind: `sha`, `pct`, `cluster`, `practice`, `government`, `membership-body`, `guidance-body`, `support-supplier`. */
  kind: string;
  /** The organisation it belongs to, if any: a PCT's SHA, a cluster's PCT, a practice's cluster. */
  parent?: OrganisationKey;
  /** True when the organisation exists in the demonstration only. */
  madeUp: boolean;
}

/** What an organisation says of itself, and whom to ask there. */
export interface DemoOrganisationPage {
  organisation: OrganisationKey;
  /** Markdown. */
  about?: string;
  website?: string;
  phone?: string;
  address?: string;
  /** Of a supplier. */
  offers?: string;
  contacts: Array<
    | { programme: string; person: PersonKey }
    | { programme: string; outside: { name: string; jobTitle: string; phone: string } }
  >;
  links: Array<{ kind: 'plan' | 'document'; title: string; url: string }>;
}

/** The organisation of `by` has used a supplier. */
export interface DemoSupplierUse {
  supplier: OrganisationKey;
  by: PersonKey;
  what: string;
  year: number | null;
}

export interface DemoPerson {
  key: PersonKey;
  /** As shown, with the title people use: `Dr Nuala Fenwright`. */
  name: string;
  /** How a colleague would greet them: `Nuala`. */
  givenName: string;
  /** `PbC lead`, `Practice manager`, `Commissioning manager` … */
  jobTitle: string;
  organisation: OrganisationKey;
  email: string;
  roles: Array<'lead' | 'steering' | 'webmaster' | 'agent'>;
  /** Days before the load on which they joined: 0–760. */
  joinedDaysAgo: number;
}

export interface DemoReply {
  by: PersonKey;
  /** Calendar days after the query was asked; 0 is the same day. The loader moves weekends to the Monday after. */
  daysAfter: number;
  /** Local time in London, `HH:MM`. */
  at: string;
  /** Markdown. */
  body: string;
  accepted?: true;
  /** A Word document that comes with it. */
  file?: DemoFile;
  /** Shown with the mark “edited”. */
  edited?: true;
  /** Its author took it back: only the trace stays. */
  deleted?: true;
}

/** A Word document, made when the demonstration is loaded. */
export interface DemoFile {
  name: string;
  /** A paragraph each. */
  paragraphs: string[];
}

/** What a discussion came to, pinned by whoever convenes it; somebody else than who began it is named first. */
export interface DemoConclusion {
  by: PersonKey;
  daysAfter: number;
  at: string;
  /** Markdown. */
  body: string;
}

export interface DemoTopic {
  /** A query when left out. */
  kind?: 'discussion' | 'announcement';
  /** Stands without the name of who asked. */
  withoutName?: true;
  /** Who asks it too. */
  askedToo?: PersonKey[];
  conclusion?: DemoConclusion;
  title: string;
  /** Markdown; may be empty, because only the title of a query is required. */
  body: string;
  by: PersonKey;
  sections: Array<'clinical' | 'management'>;
  /** Name of a service area in shared data, e.g. `Diabetes`. */
  serviceArea?: string;
  /** Calendar days before the day of loading: 0 (today) to 740. */
  daysAgo: number;
  /** Local time in London, `HH:MM`. */
  at: string;
  edited?: true;
  replies: DemoReply[];
}

export interface DemoMessage {
  by: PersonKey;
  /** Calendar days before the day of loading; the loader moves weekends, and keeps the order. */
  daysAgo: number;
  /** Local time in London, `HH:MM`. */
  at: string;
  /** Markdown. A name after an `@`, in full or without its title, calls on somebody. */
  body: string;
  /** What later messages call it that reply to it. */
  key?: string;
  /** Key of the message it replies to, earlier in the same room. */
  to?: string;
  /** A Word document that comes with it. */
  file?: DemoFile;
  /** Shown with the mark “edited”. */
  edited?: true;
  /** Its author took it back: only the trace stays. */
  deleted?: true;
  /** Its author made a query of it. */
  query?: { title: string; sections: Array<'clinical' | 'management'>; minutesLater: number };
}

/** Where people talk. */
export type DemoRoom = {
  messages: DemoMessage[];
  /** So many of the latest messages are new to those whom one signs in as, where others wrote them. */
  unread: number;
} & (
  | { kind: 'lobby' }
  | {
      kind: 'open' | 'invited';
      name: string;
      description: string;
      /** Who made it and looks after it. */
      by: PersonKey;
      /** Who came in, or was invited. */
      with: PersonKey[];
      /** When it was made. */
      daysAgo: number;
      at: string;
    }
  | {
      kind: 'direct';
      /** Who wrote first, to whom, and when. */
      by: PersonKey;
      with: PersonKey[];
      daysAgo: number;
      at: string;
    }
);

/** What became of a question in the room. */
export type DemoOutcome =
  /** Markdown. */
  | { answer: string }
  /** The speaker takes it away, and is to answer so many working days after the session. */
  | { promise: string; inWorkingDays: number }
  /** Nobody could answer: it becomes a query. */
  | 'left-open';

export interface DemoQuestion {
  by: PersonKey;
  /** Plain text, at most 280 characters. */
  body: string;
  /** How many others voted for it. */
  votes: number;
  /** The room does not see who asks. */
  withoutName?: true;
  /** The chair has not read it yet. */
  unread?: true;
  /** Stands before the others. */
  pinned?: true;
  outcome?: DemoOutcome;
}

/** A session of live questions. */
export interface DemoSession {
  /** By which it is opened, of the letters in `app/features/questions/codes.ts`. */
  code: string;
  title: string;
  description: string;
  chair: PersonKey;
  speaker: PersonKey;
  helper: PersonKey;
  sections: Array<'clinical' | 'management'>;
  /** Local times in London, `HH:MM`. */
  from: string;
  to: string;
  /** Who else came in. Whoever asks comes in as well. */
  attendees: PersonKey[];
  /** In the order in which they were asked. */
  questions: DemoQuestion[];
}

/** One deed at its time. The log is written in the order of time, as it would have been. */
export interface Deed {
  at: Date;
  run: () => Promise<unknown>;
}
