import type { FileView } from '~/platform/files/words';
import type { EventState } from './policy';

/** What pages show of events. */

export interface PersonLine {
  /** None of a guest, and of a former member. */
  id: string | null;
  name: string;
  organisation: string;
}

export interface SpeakerView extends PersonLine {
  speakerId: string;
}

export interface SessionView {
  id: string;
  day: string;
  startsMinutes: number;
  endsMinutes: number;
  title: string;
  /** Sanitised HTML. */
  aboutHtml: string;
  room: string;
  kind: 'talk' | 'break';
  speakers: SpeakerView[];
  /** Code of the live questions to its speakers, if any are taken. */
  questions: string | null;
}

/** A day of the programme. */
export interface ProgrammeDay {
  day: string;
  sessions: SessionView[];
}

export interface EventPage {
  id: string;
  slug: string;
  title: string;
  kind: string;
  state: EventState;
  startsAt: string;
  /** “Monday 6 August 2018, 9:30am to 4pm” */
  when: string;
  where: string;
  /** Log entry up to which the page knows what happened. */
  seq: number;
  purposeHtml: string;
  hotTopicsHtml: string;
  directionsHtml: string;
  accessHtml: string;
  address: string;
  venue: string;
  town: string;
  /** For those who may see it; null for all others, and when there is none. */
  onlineLink: string | null;
  /** It is held online, whoever may see the way in. */
  online: boolean;
  organiser: { slug: string; name: string } | null;
  serviceAreas: Array<{ slug: string; name: string }>;
  hosts: PersonLine[];
  noteTakers: PersonLine[];
  programme: ProgrammeDay[];
  papers: { before: FileView[]; after: FileView[] };
  /** How often it is held, in words; empty when it does not repeat. */
  repeats: string;
  cancelReason: string;
  /** What changed last, in words, since it was published. */
  lastChange: { at: string; changes: Array<{ what: string; from: string; to: string }> } | null;
  begun: boolean;
  over: boolean;
  may: {
    change: boolean;
    publish: boolean;
    cancel: boolean;
    discard: boolean;
    run: boolean;
    copy: boolean;
    takeAttendance: boolean;
    sayHere: boolean;
    haveCertificate: boolean;
  };
}
