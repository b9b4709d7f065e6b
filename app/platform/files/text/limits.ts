/** How much of a file is looked at for its words, and how much is kept of them (docs/decisions/0032 has the figures). */

/** About forty pages. What stands further back is not found; more would make everybody's search slower. */
export const MAX_CHARACTERS = 100_000;

/** All parts of an archive that are read, together, as they come out of it: what its directory says is not believed. */
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

/** Office programs pack XML 10 to 1, an empty table perhaps 100 to 1. Asked only of what is large enough to harm. */
export const MAX_RATIO = 300;
export const RATIO_FROM_BYTES = 4 * 1024 * 1024;

/** Elements within elements. */
export const MAX_DEPTH = 500;

/** Parts of an archive, whether they hold text or not. */
export const MAX_PARTS = 5_000;

/** Pages of a PDF that are looked at: they may all be pictures. */
export const MAX_PAGES = 1_000;

/** One file. Its thread is ended after that. */
export const MAX_SECONDS = 60;

/** After so many tries a file that takes its thread along each time keeps its words to itself. */
export const MAX_TRIES = 3;
