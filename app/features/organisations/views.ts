import type { ContactInput, LinkInput, OrganisationInput } from './schema';

/** What pages show of organisations. */

/** An organisation as a link. */
export interface OrganisationLinkView {
  slug: string;
  name: string;
}

/** An organisation as a line of a list. */
export interface OrganisationRow extends OrganisationLinkView {
  /** Name of its kind. */
  kind: string;
  /** How many members belong to it itself. */
  members: number;
  closed: boolean;
}

/** An organisation with all that belongs to it. */
export interface Branch extends OrganisationRow {
  children: Branch[];
  /** What belongs to it, in words: "14 primary care trusts". Empty when nothing does. */
  below: string;
}

/** Organisations of one kind. */
export interface KindGroup {
  /** "PbC clusters" */
  name: string;
  rows: OrganisationRow[];
}

export interface RegionView {
  /** Who has others belonging to them, and belongs to nobody. */
  trees: Branch[];
  /** The others, by kind. */
  apart: KindGroup[];
  /** What was looked for, when something was; each with what it is part of. */
  found: Array<OrganisationRow & { within: OrganisationLinkView[] }> | null;
  kinds: Array<{ slug: string; plural: string }>;
  /** How many there are in all. */
  total: number;
}

/** Whom to ask: a member, with their page, or somebody outside, with what the webmaster typed. */
export interface ContactView {
  id: string;
  name: string;
  jobTitle: string;
  /** Id of a member; null for somebody outside. */
  memberId: string | null;
  phone: string;
  email: string;
}

export interface ProgrammeView {
  programme: string;
  contacts: ContactView[];
}

export interface DocumentView {
  id: string;
  kind: LinkInput['kind'];
  title: string;
  url: string;
  host: string;
}

/** Somebody's word that an organisation has used a supplier. */
export interface UseView {
  id: string;
  what: string;
  year: number | null;
  user: OrganisationLinkView;
  /** Who wrote it; without an id once they have left. */
  by: { id: string | null; name: string };
}

export interface MemberView {
  id: string;
  name: string;
  jobTitle: string;
}

/** An organisation's page. */
export interface OrganisationView extends OrganisationLinkView {
  kind: string;
  badge: string | null;
  supplies: boolean;
  madeUp: boolean;
  closed: boolean;
  /** The highest first. */
  within: OrganisationLinkView[];
  /** Sanitised HTML. */
  aboutHtml: string;
  website: { url: string; host: string } | null;
  phone: string;
  address: string;
  offers: string;
  children: KindGroup[];
  /** The first of them by name. */
  members: MemberView[];
  memberCount: number;
  /** With those of all that belongs to it. */
  memberCountBelow: number;
  programmes: ProgrammeView[];
  documents: DocumentView[];
  /** Who has used it, the newest entry first; for suppliers. */
  usedBy: UseView[];
  may: { edit: boolean; addUse: boolean };
}

export interface SupplierRow extends OrganisationLinkView {
  kind: string;
  offers: string;
  closed: boolean;
  /** Who has used it, each once, by name. */
  users: OrganisationLinkView[];
}

/** What would come along in a merge, in words: "12 people". */
export type MergePreview = string[];

/** An organisation in a select. */
export interface OrganisationChoice extends OrganisationLinkView {
  id: string;
  /** Name of its kind, several. */
  group: string;
}

export interface ContactForm {
  id: string;
  values: Omit<ContactInput, 'version' | 'idempotencyKey'>;
  version: string;
  /** Whom it names. */
  who: string;
}

export interface LinkForm {
  id: string;
  values: Omit<LinkInput, 'version' | 'idempotencyKey'>;
  version: string;
}

export interface MemberChoice {
  id: string;
  name: string;
  group: 'Members here' | 'Members elsewhere';
}

/** An organisation in its form. */
export interface OrganisationForm {
  values: OrganisationInput;
  version: string;
}
