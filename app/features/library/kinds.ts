/** The kind under which items stand in the index, and the one under which the newest version of each does, for its files. */
export const LIBRARY = 'library';
export const LIBRARY_VERSION = 'library-version';

/** The kind under which a version's files stand among the uses of files; their subject is the version. */
export const VERSION_FILES = 'library.version';

/** What everything of the library carries in the index. */
export const IN_LIBRARY = 'in:library';
