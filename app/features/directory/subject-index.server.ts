import type { Actor } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { authorize } from '~/platform/errors';
import { letterOf } from '~/platform/text/person-name';
import { everybody, filterPeople } from './filter';
import { theDirectory } from './follow.server';
import type { SubjectIndex, SubjectLine } from './list-views';
import { directoryPolicy } from './policy';

const collator = new Intl.Collator('en-GB');
const NO_LETTER = '…';

/**
 * What people may be asked about, with how many of them each: service areas in their groups, and their own words from A
 * to Z. What nobody names is not there.
 *
 * @throws {Forbidden} unless for a member
 */
export async function listSubjects(actor: Actor): Promise<SubjectIndex> {
  authorize(directoryPolicy.read(actor));
  const directory = await theDirectory();
  const { counts } = filterPeople(directory, everybody, [], now().getTime());
  const areas = new Map<string, SubjectLine[]>();
  const words: SubjectLine[] = [];
  directory.subjects.forEach(({ key, name, group }, number) => {
    const count = counts.subjects[number] ?? 0;
    if (count === 0) return;
    if (group === null) words.push({ key, name, count });
    else put(areas, group, { key, name, count });
  });
  const byLetter = new Map<string, SubjectLine[]>();
  for (const subject of words.sort((one, other) => collator.compare(one.name, other.name))) {
    put(byLetter, letterOf(subject.name) || NO_LETTER, subject);
  }
  return {
    areas: [...areas].map(([group, subjects]) => ({ group, subjects })),
    words: [...byLetter].map(([letter, subjects]) => ({ letter, subjects })),
  };
}

function put(groups: Map<string, SubjectLine[]>, group: string, subject: SubjectLine): void {
  const subjects = groups.get(group);
  if (subjects) subjects.push(subject);
  else groups.set(group, [subject]);
}
