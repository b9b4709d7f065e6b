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
  /**
   * Under which kind the things themselves are searched, e.g. `reply`: whoever finds the thing finds its files, under
   * the same filters. Left out, they are not found.
   */
  foundAs?: string;
}

/** An owner whose files are found. */
type FoundOwner = FileOwner & { foundAs: string };

const register = new Map<string, FileOwner>();

/** Registers a kind of thing that has files. */
export function registerFileOwner(owner: FileOwner): void {
  register.set(owner.kind, owner);
}

/** What is registered of a kind. */
export function findOwner(kind: string): FileOwner | undefined {
  return register.get(kind);
}

/** The kinds of things whose files are found. */
export function listFound(): FoundOwner[] {
  return [...register.values()].filter((owner): owner is FoundOwner => owner.foundAs !== undefined);
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
