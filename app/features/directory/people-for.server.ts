import type { Actor } from '~/platform/actor';
import { authorize } from '~/platform/errors';
import type { Directory } from './directory';
import { theDirectory } from './follow.server';
import type { Member } from './member';
import { directoryPolicy } from './policy';
import { beginningOf, wantedWords } from './words';

/** Whom one could ask about something: by what they say one may ask them about, where they work, what they have answered. */

const MOST = 3;
/** Shorter words are in everybody's subjects. */
const SHORTEST = 4;

interface Question {
  /** As typed. */
  words: string;
  /** Slug of a service area, or empty. */
  serviceArea: string;
  /** Ids of those who have answered the like. */
  helperIds: readonly string[];
}

/** Somebody to ask, and why. */
export interface Candidate {
  id: string;
  name: string;
  organisation: string;
  reason: string;
}

/**
 * The best few to ask, best first. Nothing is said of them but what their own entries say.
 *
 * @throws {Forbidden} unless for a member
 */
export async function findPeopleFor(actor: Actor, question: Question): Promise<Candidate[]> {
  authorize(directoryPolicy.read(actor));
  const directory = await theDirectory();
  const about = subjectsOf(directory, question);
  const helped = new Set(question.helperIds);
  return directory.members
    .filter(
      ({ id, roles }) => roles.includes('member') && !(actor.kind === 'person' && actor.id === id),
    )
    .map((member) => ({ member, ...judge(directory, member, about, helped) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || b.member.lastSeenAt - a.member.lastSeenAt)
    .slice(0, MOST)
    .map(({ member, reason }) => ({
      id: member.id,
      name: member.name,
      organisation: directory.places[member.place]?.name ?? '',
      reason,
    }));
}

/** Numbers of the subjects that a question is about, and what each is worth. */
function subjectsOf(directory: Directory, { words, serviceArea }: Question): Map<number, number> {
  const wanted = wantedWords(words).filter(({ length }) => length >= SHORTEST);
  const about = new Map<number, number>();
  for (const [number, subject] of directory.subjects.entries()) {
    const chosen = subject.group !== null && subject.key === serviceArea;
    const named = wanted.some((word) => subject.words.includes(beginningOf(word)));
    // What people say in their own words is nearer to a question than a whole service.
    const points = (chosen ? 2 : 0) + (named ? (subject.group === null ? 3 : 2) : 0);
    if (points > 0) about.set(number, points);
  }
  return about;
}

function judge(
  { subjects }: Directory,
  member: Member,
  about: ReadonlyMap<number, number>,
  helped: ReadonlySet<string>,
): { points: number; reason: string } {
  const named = member.subjects.filter((number) => about.has(number));
  const points = named.reduce((sum, number) => sum + (about.get(number) ?? 0), 0);
  const [first] = named.sort((a, b) => (about.get(b) ?? 0) - (about.get(a) ?? 0));
  const reasons = [
    ...(helped.has(member.id) ? ['Has answered a query like this'] : []),
    ...(first === undefined ? [] : [`One may ask about ${subjects[first]?.name ?? ''}`]),
  ];
  return { points: points + (helped.has(member.id) ? 4 : 0), reason: reasons.join('. ') };
}
