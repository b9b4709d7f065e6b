import { now } from '~/platform/clock.server';
import { readNewestSeq } from '~/platform/activity/activity.server';
import { theDatabase } from '~/platform/database/database.server';
import { atOneMoment, untilCommit } from '~/platform/database/hot.server';
import { emptyDirectory, exchange, fill, noteSeen, turn, type Directory } from './directory';
import { makeLists } from './lists';
import {
  readAllMembers,
  readDeeds,
  readLists,
  readMembers,
  readSeenSince,
  type DeedRow,
  type ListsRow,
} from './members.hot.server';

/**
 * Keeps the directory in memory right by the log (docs/decisions/0023): whoever a deed names, or has done it, is read
 * anew; when organisations or lists were touched, they are compared with what they were. Asked before every answer, and
 * at no cost when nobody has committed anything since.
 */

/** After more deeds than these, reading everybody anew is quicker. */
const MOST_DEEDS = 500;
const MOST_PEOPLE = 200;

/** Deeds of these rooms may change what people are listed by. */
const OF_LISTS = /^(organisations|directory)\./;

interface Known {
  database: unknown;
  /** The newest deed that it has. */
  seq: number;
  lists: ListsRow;
  directory: Directory;
}

let known: Known | undefined;

const caughtUp = untilCommit(() => atOneMoment(catchUp));

/** The directory as of the last commit, by whichever process. Work on it without waiting for anything in between. */
export async function theDirectory(): Promise<Directory> {
  const directory = await caughtUp();
  turn(directory, now().getTime());
  return directory;
}

function catchUp(): Directory {
  if (known?.database !== theDatabase()) return readEverything();
  const deeds = readDeeds(known.seq, MOST_DEEDS + 1);
  const people = namedIn(deeds);
  if (deeds.length > MOST_DEEDS || people.size > MOST_PEOPLE || listsDiffer(known, deeds)) {
    return readEverything();
  }
  const { directory } = known;
  if (people.size > 0) exchange(directory, people, readMembers([...people]));
  for (const { id, lastSeenAt } of readSeenSince(directory.lastSeenAt)) {
    noteSeen(directory, id, Date.parse(lastSeenAt));
  }
  known.seq = deeds.at(-1)?.seq ?? known.seq;
  return directory;
}

function readEverything(): Directory {
  const seq = readNewestSeq();
  const lists = readLists();
  const directory = emptyDirectory(makeLists(lists));
  fill(directory, readAllMembers());
  known = { database: theDatabase(), seq, lists, directory };
  return directory;
}

/** Whoever has done one of the deeds, and whatever they name: an id that is nobody's finds nobody. */
function namedIn(deeds: readonly DeedRow[]): Set<string> {
  const ids = new Set<string>();
  for (const { actorId, subjects } of deeds) {
    if (actorId !== null) ids.add(actorId);
    for (const id of Object.values(JSON.parse(subjects) as Record<string, string>)) ids.add(id);
  }
  return ids;
}

function listsDiffer({ lists }: Known, deeds: readonly DeedRow[]): boolean {
  if (!deeds.some(({ kind }) => OF_LISTS.test(kind))) return false;
  const current = readLists();
  return (Object.keys(current) as Array<keyof ListsRow>).some(
    (name) => current[name] !== lists[name],
  );
}
