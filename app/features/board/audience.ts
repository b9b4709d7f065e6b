/**
 * For whom sections and topics are. A section is for all members or for those who hold a role; a topic is for everybody
 * who may read one of the sections it stands in, and keeps that in one word, so that a list of topics asks one column.
 */

/** Whom a section may be for: `member` for all, else the role that opens it. */
export const sectionAudiences = ['member', 'lead', 'steering'] as const;
export type SectionAudience = (typeof sectionAudiences)[number];

const AND = '+';

/** Whom a topic may be for. */
export const topicAudiences: readonly string[] = [
  ...sectionAudiences,
  ['lead', 'steering'].join(AND),
];

/** For whom a topic is that stands in these sections: one of `topicAudiences`. */
export function audienceOf(sections: Array<{ audience: string }>): string {
  const all = new Set(sections.map(({ audience }) => audience));
  return all.has('member') ? 'member' : [...all].sort().join(AND);
}

/** What is said of each of `topicAudiences`. */
const readers: Readonly<Record<string, string>> = {
  member: 'Everybody in the network',
  lead: 'PbC leads',
  steering: 'The steering group',
  'lead+steering': 'PbC leads and the steering group',
};

/** Who sees and answers what a section or topic holds, in words that begin a sentence. */
export function readersOf({ audience }: { audience: string }): string {
  return readers[audience] ?? 'Those it is for';
}

/** The sections' audiences in a topic's word. */
export function partsOf({ audience }: { audience: string }): string[] {
  return audience.split(AND);
}
