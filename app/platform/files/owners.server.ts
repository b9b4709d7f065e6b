import type { Person } from '../actor';

/**
 * What files can belong to. A feature registers its kinds and says who may read each of them; whoever may read the
 * thing may download its files.
 */
interface FileOwner {
  /** As it stands in uses, e.g. `board.reply`. */
  kind: string;
  /** Whether this person may read the thing now. A thing that is gone, or hidden, may be read by nobody. */
  mayRead: (actor: Person, subjectId: string) => Promise<boolean>;
}

const register = new Map<string, FileOwner>();

/** Registers a kind of thing that has files. */
export function registerFileOwner(owner: FileOwner): void {
  register.set(owner.kind, owner);
}

/** Whether any of these things, each judged by its feature, lets the person read it. */
export async function anyOwnerAllows(
  actor: Person,
  uses: ReadonlyArray<{ kind: string; subjectId: string }>,
): Promise<boolean> {
  for (const { kind, subjectId } of uses) {
    if (await register.get(kind)?.mayRead(actor, subjectId)) return true;
  }
  return false;
}
